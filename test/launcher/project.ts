// A small project of its own for the launcher: the real bin/, with an npm and a bot that only say how they were run.

import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Run {
  readonly status: number
  readonly output: string
  readonly errors: string
}

/** Passes for an old Node: what the launcher looks at is changed before it starts. */
const oldNode = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.0.0'}})`

const fakeNpm = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
appendFileSync('npm-runs', process.argv.slice(2).join(' ') + '\\n')
if (readFileSync('package-lock.json', 'utf8').includes('unobtainable')) process.exit(3)
mkdirSync('node_modules', { recursive: true })
console.log('added 3 packages')
`

const fakeBot = `
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
console.log(JSON.stringify({ args: process.argv.slice(2), input: Buffer.concat(chunks).toString() }))
process.exitCode = 7
`

export class LauncherProject {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Only Node 26 stands beside the launcher; the packages are still to be installed. */
  static async create(): Promise<LauncherProject> {
    const project = new LauncherProject(await mkdtemp(join(tmpdir(), 'vigie-launcher-')))
    await cp(fileURLToPath(new URL('../../bin', import.meta.url)), join(project.folder, 'bin'), { recursive: true })
    await project.write('package.json', '{ "type": "module" }')
    await project.write('package-lock.json', '{ "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }')
    await project.write('npm-cli.js', fakeNpm)
    await project.write('src/main.ts', fakeBot)
    return project
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(join(this.folder, path, '..'), { recursive: true })
    await writeFile(join(this.folder, path), text)
  }

  /** A Node in node_modules, as the package `node` puts one there. */
  async addLocalNode(): Promise<void> {
    const path = 'node_modules/node/bin/node'
    await this.write(path, `#!/bin/sh\nexec '${process.execPath}' "$@"\n`)
    await chmod(join(this.folder, path), 0o755)
  }

  prepare(): Promise<Run> {
    return this.#run([join(this.folder, 'bin/prepare.mjs')], '')
  }

  /** Runs the launcher as a recent or an old Node would. */
  launch(node: 'recent' | 'old', args: readonly string[], input: string): Promise<Run> {
    return this.#run([...this.launchArguments(node), ...args], input)
  }

  launchArguments(node: 'recent' | 'old'): readonly string[] {
    return [...(node === 'old' ? ['--import', oldNode] : []), join(this.folder, 'bin/vigie.mjs')]
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true })
  }

  #run(args: readonly string[], input: string): Promise<Run> {
    const env = { ...process.env, npm_execpath: join(this.folder, 'npm-cli.js'), npm_node_execpath: process.execPath }
    return new Promise((resolve) => {
      const child = execFile(process.execPath, args, { cwd: this.folder, env }, (_, output, errors) => {
        resolve({ status: child.exitCode ?? -1, output, errors })
      })
      child.stdin?.end(input)
    })
  }
}

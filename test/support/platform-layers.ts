// Inside the platforms: none of them knows another, and the layers of Slack's point downwards.

import { type SourceFile, targetOf } from './source-files.ts'

/** Whatever platform it is for. */
const shared = ['pacing', 'keeping']

/** Folders of Slack's platform with those that they may import; the files beside them put the folders together. */
const layers: Readonly<Record<string, readonly string[]>> = {
  saying: [],
  connection: ['saying'],
  state: ['saying'],
  forms: ['saying', 'connection'],
  sending: ['saying', 'connection', 'state'],
  setup: ['saying', 'connection'],
  hearing: ['saying', 'connection', 'state', 'forms', 'sending'],
}

const place = /^src\/platforms\/([^/]+)\/(?:([^/]+)\/)?/

const faultOf = (path: string, target: string): string | undefined => {
  const [, platform = '', layer] = place.exec(path) ?? []
  const [, other = '', below = 'what puts the layers together'] = place.exec(target) ?? []
  if (platform === '' || other === '' || shared.includes(other)) return undefined
  if (platform !== other) return `${platform} may not import ${other}`
  if (platform !== 'slack' || layer === undefined || layer === below) return undefined
  return layers[layer]?.includes(below) === true ? undefined : `${layer} may not import ${below}`
}

/** A line for each import that points upwards or aside. */
export const upwardImports = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, imports }) =>
    imports.flatMap((item) => {
      const target = targetOf(path, item)
      const fault = target === undefined ? undefined : faultOf(path, target)
      return fault === undefined ? [] : [`${path}: ${fault} (${item.specifier})`]
    }),
  )

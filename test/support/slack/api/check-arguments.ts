// Arguments as the reference describes them: the required ones are there, each is of its kind, structured ones are read.

import { isJson, type Json, parseJson } from '../json.ts'
import type { ArgumentKind, Contract } from '../reference/contract.ts'
import { ApiError, invalidArguments } from './api-error.ts'

/** How Slack names a structured argument that cannot be read: the first of these that the method knows. */
const unreadable: Readonly<Record<string, readonly string[]>> = {
  blocks: ['invalid_blocks_format', 'invalid_blocks'],
  metadata: ['invalid_metadata_format'],
}

/** Of these, Slack takes nothing but objects in an array. */
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isJson)

const readers: Readonly<Record<ArgumentKind, (value: unknown) => unknown>> = {
  text: (value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined),
  number: (value) => (value === '' || !Number.isFinite(Number(value)) ? undefined : Number(value)),
  boolean: (value) => {
    if (typeof value === 'boolean') return value
    return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : undefined
  },
  json: (value) => (typeof value === 'string' ? parseJson(value) : value),
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === ''

const readArgument = (name: string, kind: ArgumentKind, value: unknown): unknown => {
  const read = readers[kind](value)
  return name === 'blocks' && !isList(read) ? undefined : read
}

/** The arguments, each of its kind; those that the method does not know are left out. */
export const checkArguments = ({ required, optional, errors }: Contract, given: Json): Json => {
  const missing = Object.keys(required).filter((name) => isAbsent(given[name]))
  if (missing.length > 0) throw invalidArguments(missing.map((name) => `[ERROR] missing required field: ${name}`))
  const read: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries({ ...required, ...optional })) {
    const value = given[name]
    if (isAbsent(value)) continue
    read[name] = readArgument(name, kind, value)
    if (read[name] !== undefined) continue
    const known = unreadable[name]?.find((error) => errors.includes(error))
    throw known === undefined ? invalidArguments([`[ERROR] invalid value: ${name}`]) : new ApiError(known)
  }
  return read
}

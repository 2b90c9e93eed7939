// The lock's types, for the TypeScript that uses it.

export declare const withLock: <T>(path: string, work: () => T) => T

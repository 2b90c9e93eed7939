// Text between the marks of LibreOffice's own format.

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (all, code: string | undefined, name: string | undefined) =>
    code === undefined ? (named[name ?? ''] ?? all) : String.fromCodePoint(Number.parseInt(code, 16)),
  )

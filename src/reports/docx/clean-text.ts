// Text that an XML document may hold.

/** Without the signs that no such document may hold. */
// oxlint-disable-next-line no-control-regex
export const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')

// How series are told apart: first by stroke, mark and letter, then by lightness, and only last by colour.

export const ink = '#161616'
export const softInk = '#3a3a3a'
export const gridColour = '#dddddd'
export const gapColour = '#f1f1f1'
export const targetColour = '#c9191e'

/** Lines: the dash in pixels (none when solid) and the mark on each value. */
export const lineStyles = [
  { colour: '#000091', dash: [], mark: 'circle' },
  { colour: '#161616', dash: [12, 5], mark: 'square' },
  { colour: '#4a4ad0', dash: [2, 4], mark: 'triangle-up' },
  { colour: '#666666', dash: [12, 4, 2, 4], mark: 'diamond' },
] as const

/** Bars of a group: dark, light with an outline, grey. */
export const barStyles = [
  { fill: '#000091', outline: '#000091' },
  { fill: '#cacafb', outline: '#000091' },
  { fill: '#777777', outline: '#161616' },
] as const

/** Parts of a stack, dark and light in turn, so that two neighbours differ without colour. */
export const stackStyles = [
  { fill: '#000091', text: '#ffffff' },
  { fill: '#cacafb', text: '#161616' },
  { fill: '#555555', text: '#ffffff' },
  { fill: '#e8e8e8', text: '#161616' },
  { fill: '#2f6fb5', text: '#ffffff' },
  { fill: '#f5dfb0', text: '#161616' },
  { fill: '#6e2c63', text: '#ffffff' },
  { fill: '#d9d9d9', text: '#161616' },
] as const

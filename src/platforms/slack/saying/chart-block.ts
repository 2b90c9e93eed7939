// Slack's own charts, which its published types do not have yet: a block of data, drawn by the client.

/** Source: Slack's reference of blocks, `data_visualization`, June 2026. */
export interface ChartVisualization {
  readonly type: 'data_visualization'
  /** At most 50 characters. */
  readonly title: string
  readonly block_id?: string
  readonly chart: {
    readonly type: 'bar' | 'line' | 'area'
    /** Six at most, each with one point for every category. */
    readonly series: readonly {
      readonly name: string
      readonly data: readonly { readonly label: string; readonly value: number }[]
    }[]
    readonly axis_config: {
      /** Twenty at most, of 20 characters at most. */
      readonly categories: readonly string[]
      readonly x_label?: string
      readonly y_label?: string
    }
  }
}

/** The mark: a workload lying in its berth. It is ink, so it takes the colour of the text around it. */
export function BerthMark({ size = 20 }: { readonly size?: number | undefined }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d="M3 2.5V13a4.5 4.5 0 0 0 4.5 4.5h5A4.5 4.5 0 0 0 17 13V2.5"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="square"
      />
      <rect x="7" y="3.6" width="6" height="8.6" rx="1.6" fill="currentColor" />
    </svg>
  )
}

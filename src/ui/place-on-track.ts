/** Where a value lies between two ends, from 0 to 1; a value outside lies on the nearer end. */
export function placeOnTrack(value: number, min: number, max: number): number {
  if (!(max > min)) return 0
  const place = (value - min) / (max - min)
  return Number.isFinite(place) ? Math.min(1, Math.max(0, place)) : 0
}

/** Times and days of a spreadsheet file as text that the cells read again: a length as h:mm:ss, a day with its time of day where it has one. */

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}

/** 5400 → "1:30:00"; more than a day goes on in hours, as spreadsheets show it. Whole seconds. */
export function lengthText(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 3600)}:${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`
}

/** "2026-10-03T14:30:00" → "2026-10-03 14:30"; without the time where it is midnight. */
export function dayText(iso: string): string {
  const [day = '', time = ''] = iso.split('T')
  const clock = time.slice(0, 8).replace(/:00$/, '')
  return clock === '' || clock === '00:00' ? day : `${day} ${clock}`
}

/** "PT01H30M00S", as OpenDocument stores a length, in seconds; null for anything else. */
export function secondsOfLength(stored: string): number | null {
  const found = /^PT(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9}(?:[.,][0-9]+)?)S)?$/.exec(stored)
  if (found === null) return null
  const [, hours = '0', minutes = '0', seconds = '0'] = found
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))
}

/** A label or sentence as it reads behind other words: "Longest run" gives "longest run", "GPU" and "vCPU" stay. */
export function lowerFirst(words: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
}

/** Who does something, behind other words: "the client", "nobody"; a name such as "AWS Lambda" keeps its capitals. */
export function partyInSentence(party: string): string {
  return /^(The|Nobody)\b/.test(party) ? lowerFirst(party) : party
}

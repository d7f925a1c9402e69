/** A blind call as a short code that a person can paste into a chat: checked on the way back, so that a cut end is noticed. */
import { callChoices } from '../../domain/meeting/blind-call.ts'
import type { BlindCall, CallChoice } from '../../domain/meeting/blind-call.ts'
import { checksum } from '../storage/checksum.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'

const prefix = 'call1'
const longestReason = 280
const longestWho = 60
const mostCalls = 200
const longestCode = 100_000

export type CallCode =
  | { readonly kind: 'ok'; readonly who: string; readonly calls: readonly BlindCall[] }
  | { readonly kind: 'problem'; readonly because: 'not-a-code' | 'damaged' | 'other-version' }

/** `call1.<text>.<checksum>`: the text holds who, and per workload its id, the choice's place in the list, and the reason. */
export function writeCallCode(who: string, calls: readonly BlindCall[]): string {
  const rows = calls.map((call) => [
    call.workload,
    callChoices.indexOf(call.choice),
    call.reason.slice(0, longestReason),
  ])
  const text = toBase64Url(new TextEncoder().encode(JSON.stringify([who.slice(0, longestWho), rows])))
  return `${prefix}.${text}.${checksum(text).slice(0, 6)}`
}

/** None reaches into the next: of one that was cut the end is missed, and not taken from there. */
const codes = /call(\d+)\.((?:(?!call\d+\.)[\w-])+)(?:\.((?:(?!call\d+\.)[0-9a-f]){0,6}))?/g

/** Finds the codes in what was pasted, one or those of a whole team, even with words around them. */
export function readCallCodes(pasted: string): readonly CallCode[] {
  const text = pasted.slice(0, longestCode).replace(/\s+/g, '')
  const found = [...text.matchAll(codes)]
  return found.length === 0 ? [{ kind: 'problem', because: 'not-a-code' }] : found.map(readFound)
}

function readFound([, version, text = '', sum]: RegExpExecArray): CallCode {
  if (version !== '1') return { kind: 'problem', because: 'other-version' }
  if (sum === undefined || sum.length < 6 || checksum(text).slice(0, 6) !== sum.slice(0, 6))
    return { kind: 'problem', because: 'damaged' }
  const bytes = fromBase64Url(text)
  if (bytes === undefined) return { kind: 'problem', because: 'damaged' }
  return callsFrom(parsed(new TextDecoder().decode(bytes)))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function callsFrom(data: unknown): CallCode {
  if (!Array.isArray(data) || typeof data[0] !== 'string' || !Array.isArray(data[1]))
    return { kind: 'problem', because: 'damaged' }
  const who = data[0].slice(0, longestWho).trim()
  const calls = (data[1] as readonly unknown[]).slice(0, mostCalls).flatMap((row): readonly BlindCall[] => {
    if (!Array.isArray(row)) return []
    const [workload, place, reason] = row as readonly unknown[]
    const choice: CallChoice | undefined = typeof place === 'number' ? callChoices[place] : undefined
    if (typeof workload !== 'string' || choice === undefined) return []
    return [{ workload, who, choice, reason: typeof reason === 'string' ? reason.slice(0, longestReason) : '' }]
  })
  return who === '' ? { kind: 'problem', because: 'damaged' } : { kind: 'ok', who, calls }
}

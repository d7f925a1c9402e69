/** Text squeezed and unfolded by the platform's own streams; unfolding stops at a limit, so a small link cannot fill the memory. */

async function gathered(stream: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array | undefined> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > mostBytes) {
      await reader.cancel().catch(() => undefined)
      return undefined
    }
    chunks.push(value)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const step = 4096
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + step))
      at += step
    },
  })
}

export async function deflated(text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  return (await gathered(streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw')), Infinity)) ?? bytes
}

export type Inflated =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken' }

/** Never throws. */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, mostBytes: number): Promise<Inflated> {
  try {
    const all = await gathered(streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')), mostBytes)
    if (all === undefined) return { kind: 'too-large' }
    return { kind: 'ok', text: new TextDecoder('utf-8', { fatal: true }).decode(all) }
  } catch {
    return { kind: 'broken' }
  }
}

// The workbench loads nothing from elsewhere, runs no text as code, and cannot be framed: these headers say so to the browser.

// A worker's address is a script address, so it needs a named policy; it is the only one, and nothing creates HTML or scripts.
const WORKER_POLICY_NAME = 'berth-worker'

// `frame-ancestors` works in a header only, so the meta tag goes without it.
const PAGE_POLICY: readonly string[] = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${WORKER_POLICY_NAME}`,
]

export const CONTENT_SECURITY_POLICY_META = PAGE_POLICY.join('; ')

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...PAGE_POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

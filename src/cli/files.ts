/** Reading and writing files, with the reasons a computer gives turned into sentences. */
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Unusable } from './command.ts'

const standardInput = 0

const readReasons: Readonly<Record<string, readonly [found: string, fix: string]>> = {
  ENOENT: ['no such file', 'check the name and the folder'],
  EISDIR: ['a folder', 'name a file in it'],
  EACCES: ['a file that may not be read', 'ask for the right to read it'],
  EAGAIN: ['nothing on standard input', 'pipe a workbook into the command'],
}

const writeReasons: Readonly<Record<string, readonly [found: string, fix: string]>> = {
  ENOSPC: ['a full disk', 'free some space, or write elsewhere with --out'],
  EDQUOT: ['a full quota', 'free some space, or write elsewhere with --out'],
  EACCES: ['a folder that may not be written', 'choose another folder with --out'],
  EPERM: ['a folder that may not be written', 'choose another folder with --out'],
  EROFS: ['a read-only disk', 'choose another folder with --out'],
  ENOENT: ['no such folder', 'make the folder first'],
  ENOTDIR: ['a file where a folder should be', 'choose another folder with --out'],
  EISDIR: ['a folder of that name', 'name a file in it'],
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The bytes of a file; "-" is standard input. */
export function readBytes(file: string, expected = 'a workbook, CSV or TSV'): Buffer {
  try {
    return readFileSync(file === '-' ? standardInput : file)
  } catch (error) {
    const [found, fix] = readReasons[codeOf(error)] ?? [
      error instanceof Error ? error.message : String(error),
      'check the file',
    ]
    throw new Unusable(`${nameOfFile(file)}: found ${found}, expected ${expected}, fix: ${fix}`)
  }
}

export function nameOfFile(file: string): string {
  return file === '-' ? 'standard input' : file
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Where nothing could be written there is nothing to remove.
  }
}

/** Writes beside and moves into place, so that a full disk never leaves half a note where a whole one was. */
export function writeWhole(named: string, content: string | Uint8Array): void {
  if (named === '')
    throw new Unusable('--out: found an empty name, expected a place to write, fix: name a file, or leave it out')
  const isPlain = !isNoPlainFile(named)
  // What a pipe's link leads to is no path at all.
  const file = isPlain ? behindLinks(named) : named
  const aside = join(dirname(file), `.${basename(file)}.${process.pid}`)
  try {
    if (!isPlain) {
      writeFileSync(file, content)
      return
    }
    writeFileSync(aside, content)
    renameSync(aside, file)
  } catch (error) {
    removeQuietly(aside)
    const [found, fix] = writeReasons[codeOf(error)] ?? [
      error instanceof Error ? error.message : String(error),
      'choose another place with --out',
    ]
    throw new Unusable(`${named}: found ${found}, expected a place to write, fix: ${fix}`)
  }
}

/** A symbolic link is written through, not replaced. */
function behindLinks(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

/** A device or a pipe, such as /dev/stdout: it is written to and never moved over. */
function isNoPlainFile(file: string): boolean {
  try {
    const stats = statSync(file)
    return !stats.isFile() && !stats.isDirectory()
  } catch {
    // Nothing there, or no way to it: the write itself says so.
    return false
  }
}

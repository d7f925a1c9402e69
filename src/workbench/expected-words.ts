/** What a part of a file should have been, in words: the validator's own terms never reach a reader. */
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'nothing',
}
const mostChoices = 10

/** Of a part whose kind says what belongs to it: the kinds there are. */
function kindsOf(issue: Issue): string {
  const { options } = issue as { readonly options?: readonly unknown[] }
  return options === undefined || options.length === 0 ? 'another kind' : oneOf(options)
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.slice(0, mostChoices).map(String)
  return `one of ${[...shown, ...(values.length > mostChoices ? ['…'] : [])].join(', ')}`
}

function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : oneOf(issue.values)
    case 'too_small':
      if (issue.origin !== 'number') return `at least ${issue.minimum} of them`
      return issue.inclusive === false ? `a number above ${issue.minimum}` : `a number from ${issue.minimum} on`
    case 'too_big':
      return `a number up to ${issue.maximum}`
    case 'invalid_format':
      return `text of the form ${issue.pattern ?? issue.format}`
    case 'unrecognized_keys':
      return `no ${issue.keys.join(', ')}`
    case 'invalid_union':
      return issue.errors.length === 0
        ? kindsOf(issue)
        : issue.errors.flatMap((errors) => errors.slice(0, 1).map(wordsOf)).join(', or ')
    case 'invalid_key':
      return 'a name that is known'
    default:
      return 'something else'
  }
}

/** "status: one of proposed, accepted, superseded"; the first thing that is wrong. */
export function expectedWords(issues: readonly Issue[]): string {
  const issue = issues[0]
  if (issue === undefined) return 'something else'
  const where = issue.path.map(String).join('.')
  return where === '' ? wordsOf(issue) : `${where}: ${wordsOf(issue)}`
}

// The command: reads its arguments, prints a result, and says with its exit code whether it found something.
process.stdout.write('Usage: berth <assess|note|bill|check|schema|catalogue> FILE [options]\n')

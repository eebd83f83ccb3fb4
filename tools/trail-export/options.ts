import { ArgumentFault, defaultPlatformFile, readCommandLine } from '../platform-client/index.js';
import { type Reader, readerIn, readerOptions } from './reader.js';

export const help = `Exports the trail, for "npm run trail:verify" or any other verifier.

  npm run trail:export -- --out DIR [options]

  --out DIR            where to; a directory that an earlier export was written to is gone on with
  --login NAME         signs in as this auditor (default: the demo one)
  --password-file F    whose password is in this file (default: the demo people’s)
  --platform FILE      what "npm start" wrote about the platform (default ${defaultPlatformFile})
  --base-url URL       its address, if it is another than that file says

Up to the newest checkpoint; what comes later is in the next export. DIR/README.txt says what the files are and how to
verify them by hand.
Exit code: 0 when done; 1 when refused or broken off (run it again: it goes on); 2 when the command line is wrong.`;

export interface ExportOptions extends Reader {
  readonly out: string;
}

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readExportOptions(args?: string[]): ExportOptions | 'help' {
  const { values, positionals } = readCommandLine(
    {
      out: { type: 'string' },
      ...readerOptions,
      help: { type: 'boolean', default: false },
    },
    args,
  );
  if (values.help) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  if (!values.out) throw new ArgumentFault('--out DIR is needed; see --help.');
  return { out: values.out, ...readerIn(values) };
}

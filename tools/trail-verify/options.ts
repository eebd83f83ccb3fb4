import { ArgumentFault, numberOption, readCommandLine } from '../platform-client/index.js';
import { type Reader, readerIn, readerOptions } from '../trail-export/reader.js';
import type { VerifyOptions } from './verify-offline.js';

export const help = `Verifies the trail.

  npm run trail:verify -- --from DIR [options]
  npm run trail:verify -- --live [options]

  --from DIR          an export ("npm run trail:export -- --out DIR"): rebuilds the tree over its entries, holds it
                      against every checkpoint, checks every signature, and replays every incident against the
                      transition tables that the log itself declares; then computes every deadline anew by the time rules that the
                      log itself holds
  --live              the log of a running platform: exports it as an auditor and verifies that; then holds what the
                      trail has stored beside its entries against them, the log against the topics it records, what
                      each service has of an incident against its entries, and every text and file that an entry
                      commits to against what its owner keeps. Run it where the platform runs (its passwords and files
                      lie beside --platform); what can't be held from elsewhere is told as "not held"
  --quiet-within S    with --live: seconds to wait until every event has arrived everywhere (default 120)
  --keys FILE         goes by these keys instead of those in the export: whoever forges an export forges its keys
  --checkpoints FILE  checkpoints that you have from elsewhere (a witness, an earlier export): the export must agree
                      with them as well, which is what finds history that was signed anew
  --hash-only         only the tree, checkpoints and signatures; entries are not looked into
  --json              prints the result as one JSON object on stdout

With --live, --login, --password-file, --platform and --base-url are those of trail:export.
--from needs no running platform. On a machine of your own the files verify-offline.js and verify-deadlines.js of
dist/tools/trail-verify do the same, each by itself with nothing else but Node ("node verify-offline.js DIR"). What its findings mean: docs/runbooks/verify-the-trail.md

Exit code: 0 when there was no problem; 1 when there was; 2 when the command line is wrong, a file can't be read,
or --live could not look at something from here ("not held").`;

/** `from` is undefined where the log of a running platform is meant. */
type Asked = Omit<VerifyOptions, 'from'> &
  Reader & { readonly from: string | undefined; readonly json: boolean; readonly quietWithin: number };

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readVerifyOptions(args?: string[]): Asked | 'help' {
  const { values, positionals } = readCommandLine(
    {
      from: { type: 'string' },
      keys: { type: 'string' },
      checkpoints: { type: 'string' },
      'hash-only': { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      'quiet-within': { type: 'string' },
      ...readerOptions,
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    args,
  );
  if (values.help) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  const { from, live, keys, checkpoints, json, 'hash-only': hashOnly } = values;
  if (live ? from !== undefined : !from) throw new ArgumentFault('--from DIR or --live is needed; see --help.');
  const quietWithin = 1_000 * (numberOption('quiet-within', values['quiet-within'], { min: 1, max: 86_400 }) ?? 120);
  return { from, keys, checkpoints, hashOnly, json, quietWithin, ...readerIn(values) };
}

import { ArgumentFault, defaultPlatformFile, readCommandLine } from '../platform-client/index.js';
import { type Reader, readerIn, readerOptions } from '../trail-export/reader.js';

export const help = `Gathers an incident’s dossier, as JSON that anybody can verify and as a Chinese PDF to be read.
汇集一个事项的卷宗：可核验的 JSON，和可阅读的中文 PDF。

  npm run dossier -- --incident ID --out DIR [options]

  --incident ID        the incident’s id (not its number)
  --out DIR            where dossier.json and dossier.pdf are written; readable by nobody else
  --login NAME         signs in as this reader: an auditor, who sees every entry and no text, or the duty chief of the
                       place, who sees steps, texts and files (default: the demo’s duty chief)
  --password-file F    whose password is in this file (default: the demo people’s)
  --platform FILE      what "npm start" wrote about the platform (default ${defaultPlatformFile})
  --base-url URL       its address, if it is another than that file says

Texts and files are asked for at the services that took them, as this reader. What could not be opened is said, and why;
the dossier shows it unopened. Every answer is on the record.
Exit code: 0 when done; 1 when refused or broken off, or when an owner’s text or file does not fit what the trail was told
of it; 2 when the command line is wrong.`;

export interface DossierOptions extends Reader {
  readonly incident: string;
  readonly out: string;
}

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readDossierOptions(args?: string[]): DossierOptions | 'help' {
  const { values, positionals } = readCommandLine(
    {
      incident: { type: 'string' },
      out: { type: 'string' },
      ...readerOptions,
      help: { type: 'boolean', default: false },
    },
    args,
  );
  if (values.help) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  const { incident, out } = values;
  if (!incident || !out) throw new ArgumentFault('--incident ID and --out DIR are needed; see --help.');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(incident))
    throw new ArgumentFault(`--incident must be an incident’s id (a UUID), not "${incident}".`);
  return { incident, out, ...readerIn(values) };
}

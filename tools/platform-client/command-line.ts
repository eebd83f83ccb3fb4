import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What the person at the keyboard can put right; told in one line, without a stack. */
export class ArgumentFault extends Error {}

export type Options = NonNullable<ParseArgsConfig['options']>;

type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>;

/** Reads the command line by `options`. @throws ArgumentFault */
export function readCommandLine<const O extends Options>(options: O, args = process.argv.slice(2)): Values<O> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new ArgumentFault(`${(error as Error).message.split('. ')[0]?.replace(/\.$/, '')}; see --help.`);
  }
}

/** A number within bounds, or undefined when the option was not given. @throws ArgumentFault */
export function numberOption(
  name: string,
  text: string | undefined,
  { min, max, whole = false }: { min: number; max: number; whole?: boolean },
): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value) || value < min || value > max || (whole && !Number.isInteger(value))) {
    throw new ArgumentFault(`--${name} must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}, not "${text}".`);
  }
  return value;
}

/**
 * Runs a program: its exit code is what `work` gives. A fault in the arguments is one line and exit 2, anything else
 * that is thrown is one line and exit 1 (with its stack under DEBUG).
 */
export async function runProgram(name: string, work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`${name}: ${process.env['DEBUG'] ? reason.stack : reason.message}\n`);
    process.exitCode = reason instanceof ArgumentFault ? 2 : 1;
  }
}

/** Lines for people. They look the same in a terminal, a pipe and a CI log. */

// The reader of our output may go away (a closed terminal, `| head`): that must not take the platform down.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Does the work and says how long it took. Work over two seconds also says that it goes on, every five seconds,
 * with `detail()` of where it is.
 */
export async function step(label, work, detail = () => '') {
  const began = Date.now();
  const tell = () => {
    const where = detail();
    say(`  ...  ${label}${where ? `: ${where}` : ''} (${Math.round((Date.now() - began) / 1000)} s)`);
  };
  let every;
  const first = setTimeout(() => {
    tell();
    every = setInterval(tell, 5000);
  }, 2000);
  try {
    const result = await work();
    say(`  ok   ${label} (${seconds(Date.now() - began)})`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(every);
  }
}

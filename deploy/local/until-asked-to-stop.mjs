/** Somebody, or something, wants everything stopped. */
export class StopAsked extends Error {}

/**
 * A promise that rejects with StopAsked at the first SIGINT, SIGTERM or SIGHUP. Later ones are ignored: npm passes on
 * the Ctrl-C that the terminal has already sent, and the stop that is under way must not be cut short by its own echo.
 */
export function untilAskedToStop() {
  const asked = new Promise((_, reject) => {
    process.on('uncaughtException', reject); // a mistake of ours must not leave everything running unwatched
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => reject(new StopAsked(signal)));
    if (process.env.npm_lifecycle_event) whenParentIsGone(() => reject(new StopAsked('npm has ended')));
  });
  asked.catch(() => {});
  return asked;
}

/** A signal to npm ends npm and the shell that it runs us in, which does not pass it on. */
function whenParentIsGone(tell) {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    tell();
  }, 300).unref();
}

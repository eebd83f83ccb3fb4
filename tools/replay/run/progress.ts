import cliProgress from 'cli-progress';

/** How far a run has come, told to people on stderr. */
export interface Progress {
  /** One more lifecycle is over. */
  over(broken: boolean): void;
  end(): void;
}

const lineEvery = 5_000;

/** A bar on a terminal, else a line every five seconds. */
export function showProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(total, stream) : lines(total, stream);
}

function bar(total: number, stream: NodeJS.WriteStream): Progress {
  const shown = new cliProgress.SingleBar(
    {
      stream,
      format: 'replay {bar} {value}/{total} lifecycles, {perSecond}/s, {broken} broken, {eta_formatted} left',
      hideCursor: true,
      etaBuffer: 100,
    },
    cliProgress.Presets.shades_classic,
  );
  const count = counter();
  shown.start(total, 0, count.payload());
  return {
    over: (broken) => {
      count.add(broken);
      shown.increment(1, count.payload());
    },
    end: () => shown.stop(),
  };
}

function lines(total: number, stream: NodeJS.WriteStream): Progress {
  const count = counter();
  const tell = () => {
    const { perSecond, broken } = count.payload();
    stream.write(`replay: ${count.over()} of ${total} lifecycles over, ${perSecond}/s, ${broken} broken\n`);
  };
  const timer = setInterval(tell, lineEvery);
  return {
    over: (broken) => count.add(broken),
    end: () => {
      clearInterval(timer);
      tell();
    },
  };
}

function counter() {
  const began = Date.now();
  let [over, broken] = [0, 0];
  return {
    add: (isBroken: boolean) => {
      over++;
      if (isBroken) broken++;
    },
    over: () => over,
    payload: () => ({ broken, perSecond: (over / Math.max(0.001, (Date.now() - began) / 1_000)).toFixed(1) }),
  };
}

/** In `npm run dev` alone: asks for the number of the last build and loads the page anew when it has changed. */
const EVERY_MS = 300;

async function buildNumber(): Promise<string | undefined> {
  try {
    const answer = await fetch('build-number.txt', { cache: 'no-store' });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined; // the server is starting again
  }
}

async function watch(): Promise<void> {
  const first = await buildNumber();
  setInterval(() => {
    void buildNumber().then((now) => {
      if (now !== undefined && now !== first) location.reload();
    });
  }, EVERY_MS);
}

void watch();

export {};

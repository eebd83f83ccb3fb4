import { expect, it } from '@jest/globals';
import { howToInstall } from './how-to-install.js';

const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1';
const desktop = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36';

it.each([
  [`${android} MicroMessenger/8.0.49`, true, true, 'elsewhere'],
  [`${iphone} wxwork/4.1 MicroMessenger/7.0.1`, false, true, 'elsewhere'],
  [`${android} QQ/9.0.70`, false, true, 'elsewhere'],
  [`${android} MQQBrowser/14.9`, true, true, 'offered'],
  [android, true, true, 'offered'],
  [android, false, true, 'menu'],
  [iphone, false, true, 'ios'],
  [desktop, false, false, undefined],
])('with %s (offered: %s, touched: %s)', (userAgent, isOffered, isTouched, how) =>
  expect(howToInstall(userAgent, { isOffered, isTouched })).toBe(how),
);

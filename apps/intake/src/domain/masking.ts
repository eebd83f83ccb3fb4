const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * A name as shown by default: 张三 → `张**`. As many stars whatever the length, and never the whole name: a name of
 * one character is all stars.
 */
export function maskName(name: string): string {
  const [first, second] = [...characters.segment(name.trim())];
  return first && second ? `${first.segment}**` : '**';
}

/**
 * A phone number as shown by default: 13812341234 → `138****1234`. A shorter one shows its last four digits, or
 * none, so that at least four digits are hidden always. Country code and punctuation are left out.
 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 8 ? `****${digits.slice(-4)}` : '****';
}

/** A phone number as the reporters' are indexed: digits only, without the country code. */
export const phoneDigits = (phone: string): string => phone.replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '');

/** Patterns for ILIKE, one for each word; what LIKE gives a meaning stands for itself. */
export const wordPatterns = (text: string): string[] => {
  const words = text.split(/\s+/).filter(Boolean);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
};

/** Codes and names of currencies other than won. */
const ALONE = /^(USD|EUR|JPY|CNY|RMB|GBP|CHF|HKD|SGD|TWD|AUD|CAD|VND|THB|INR|US\$|[$€¥£]|미국?달러|달러|엔|엔화|유로|위안|위안화)$/i;
/** The cell says a currency other than won, and nothing else. */
export const isForeignCode = (said: string): boolean => ALONE.test(said.trim());

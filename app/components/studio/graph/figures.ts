export const percent = (share: number, language: string): string =>
  share.toLocaleString(language, { style: "percent", maximumFractionDigits: 0 });

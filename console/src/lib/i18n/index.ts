import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

export const LANGUAGES = { en: 'English', es: 'Español', de: 'Deutsch' } as const;
export type LanguageCode = keyof typeof LANGUAGES;

const KEPT = 'baton-language';
const OTHERS = { es: () => import('./es.json'), de: () => import('./de.json') };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
    interpolationPrefix: '{';
    interpolationSuffix: '}';
  }
}

function isKnown(code: string | null | undefined): code is LanguageCode {
  return !!code && code in LANGUAGES;
}

function wanted(): LanguageCode {
  const kept = localStorage.getItem(KEPT);
  return isKnown(kept) ? kept : (navigator.languages.map((tag) => tag.split('-')[0]).find(isKnown) ?? 'en');
}

async function show(code: LanguageCode): Promise<void> {
  if (code !== 'en' && !i18next.hasResourceBundle(code, 'translation')) {
    i18next.addResourceBundle(code, 'translation', (await OTHERS[code]()).default);
  }
  await i18next.changeLanguage(code);
  document.documentElement.lang = code;
}

/** Chooses a language, and keeps it for the next visit. */
export function chooseLanguage(code: LanguageCode): Promise<void> {
  localStorage.setItem(KEPT, code);
  return show(code);
}

export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    showSupportNotice: false,
    resources: { en: { translation: en } },
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  });
  await show(wanted());
}

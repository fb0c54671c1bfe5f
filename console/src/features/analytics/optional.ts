import type { HandoffSettings } from '@/lib/settings';

/** The settings with one detail optional, or required again. */
export function withOptional(settings: HandoffSettings, detail: string, optional: boolean): HandoffSettings {
  const { information } = settings;
  const before = information[detail as 'name'];
  return { ...settings, information: { ...information, [detail]: { ...before, required: !optional } } };
}

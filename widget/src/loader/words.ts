/** What the launcher says: chat, close, not reachable. */
export type Words = [string, string, string];

const WORDS: Record<string, Words> = {
  en: ['Chat with us', 'Close the chat', 'The chat cannot be opened now.'],
  es: ['Chatea con nosotros', 'Cerrar el chat', 'Ahora no se puede abrir el chat.'],
  fr: ['Discutez avec nous', 'Fermer la discussion', 'La discussion ne peut pas être ouverte.'],
  de: ['Schreiben Sie uns', 'Chat schließen', 'Der Chat kann nicht geöffnet werden.'],
  pt: ['Converse conosco', 'Fechar o chat', 'Não é possível abrir o chat agora.'],
  it: ['Scrivici in chat', 'Chiudi la chat', 'Ora la chat non si può aprire.'],
  nl: ['Chat met ons', 'Chat sluiten', 'De chat kan nu niet worden geopend.'],
};

export function wordsIn(language: string): Words {
  return WORDS[(language || navigator.language || 'en').slice(0, 2).toLowerCase()] ?? WORDS.en!;
}

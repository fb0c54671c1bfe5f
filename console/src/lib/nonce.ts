/** The nonce of this answer: style elements that carry it are allowed, all other inline style is not. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Libraries below Mantine look for it under the name that bundlers gave it. */
export function shareNonce(): void {
  (window as unknown as { __webpack_nonce__: string }).__webpack_nonce__ = styleNonce();
}

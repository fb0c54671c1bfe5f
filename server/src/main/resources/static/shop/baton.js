/** Tells the chat something, now or as soon as it is there. */
export function baton(work) {
  (window.Baton = window.Baton || []).push(work);
}

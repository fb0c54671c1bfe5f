package dev.baton.shared;

/** Whose language a language model is spoken to in. */
public enum ModelProvider {
  /** OpenAI, and every server that speaks its chat completions. */
  OPENAI,
  ANTHROPIC,
  GEMINI,
  OLLAMA
}

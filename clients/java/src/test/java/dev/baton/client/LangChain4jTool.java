package dev.baton.client;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

/**
 * A tool for an agent of LangChain4j: {@code AiServices.builder(…).tools(new LangChain4jTool(…))}.
 */
final class LangChain4jTool {
  private final BatonClient baton;

  LangChain4jTool(BatonClient baton) {
    this.baton = baton;
  }

  @Tool("Gets a human for the shopper. Tell or ask the shopper exactly what it returns.")
  String requestHuman(
      @P("the shopper's own words") String words,
      @P("the shopper's email, if known") String email) {
    Handover handover = Handover.because("explicit_request").shopper(words);
    Told told = baton.requestHuman(email.isBlank() ? handover : handover.knows("email", email));
    return told.ask() != null ? "Ask: " + told.ask() : "Say: " + told.say();
  }
}

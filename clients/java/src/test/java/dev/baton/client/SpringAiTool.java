package dev.baton.client;

import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;

/** A tool for an agent of Spring AI: {@code ChatClient.create(model).prompt().tools(…)}. */
final class SpringAiTool {
  private final BatonClient baton;

  SpringAiTool(BatonClient baton) {
    this.baton = baton;
  }

  @Tool(description = "Gets a human for the shopper. Tell or ask the shopper what it returns.")
  String requestHuman(
      @ToolParam(description = "the shopper's own words") String words,
      @ToolParam(description = "the shopper's email, if known", required = false) String email) {
    Handover handover = Handover.because("explicit_request").shopper(words);
    Told told = baton.requestHuman(email == null ? handover : handover.knows("email", email));
    return told.ask() != null ? "Ask: " + told.ask() : "Say: " + told.say();
  }
}

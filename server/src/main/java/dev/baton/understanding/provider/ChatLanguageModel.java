package dev.baton.understanding.provider;

import dev.baton.understanding.model.LanguageModel;
import dev.baton.understanding.model.ModelFailure;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * A chat model of LangChain4j as a {@link LanguageModel}. The answer is the arguments of the one
 * tool offered, or, where the provider keeps to a schema better than to a tool, the text itself.
 */
final class ChatLanguageModel implements LanguageModel {
  private final ChatModel chat;
  private final boolean tools;

  ChatLanguageModel(ChatModel chat, boolean tools) {
    this.chat = chat;
    this.tools = tools;
  }

  @Override
  public Answer ask(Question question) {
    ChatRequest.Builder request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from(question.instructions()), UserMessage.from(question.material()));
    if (tools) {
      request.toolSpecifications(Shapes.tool(question.task())).toolChoice(ToolChoice.REQUIRED);
    } else {
      request.responseFormat(Shapes.format(question.task()));
    }
    ChatResponse response = chat(request.build());
    return new Answer(json(response.aiMessage(), question.task()), tokens(response.tokenUsage()));
  }

  private ChatResponse chat(ChatRequest request) {
    try {
      return chat.chat(request);
    } catch (RuntimeException failed) {
      throw new ModelFailure(outcome(failed));
    }
  }

  /** The tool's arguments; a text in JSON will do where a server knows tools by name only. */
  private static String json(AiMessage message, Task task) {
    for (ToolExecutionRequest call : message.toolExecutionRequests()) {
      if (Shapes.name(task).equals(call.name())) {
        return call.arguments();
      }
    }
    String text = message.text();
    if (message.hasToolExecutionRequests() || text == null) {
      throw new ModelFailure(Outcome.UNREADABLE);
    }
    return text;
  }

  private static Tokens tokens(@Nullable TokenUsage usage) {
    return usage == null
        ? Tokens.NONE
        : new Tokens(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
  }

  private static int count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }

  /** How a call ended, by the first cause that says so. Its words are not looked at. */
  private static Outcome outcome(RuntimeException failed) {
    Throwable cause = failed;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof ModelFailure known) {
        return known.outcome();
      }
      if (cause instanceof HttpException answered) {
        return outcome(answered.statusCode());
      }
      cause = cause.getCause();
    }
    return Outcome.UNREADABLE;
  }

  private static Outcome outcome(int status) {
    return switch (status) {
      case 401, 403 -> Outcome.UNAUTHORIZED;
      case 429 -> Outcome.RATE_LIMITED;
      default -> Outcome.FAILED;
    };
  }
}

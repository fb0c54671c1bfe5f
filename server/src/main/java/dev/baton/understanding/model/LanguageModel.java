package dev.baton.understanding.model;

import java.util.List;

/**
 * A language model, whoever runs it. Whatever it answers is unchecked.
 *
 * <p>An implementation asks once, without trying again, and ends when its thread is interrupted.
 */
public interface LanguageModel {

  /**
   * Puts one question.
   *
   * @throws ModelFailure when there is no answer
   */
  Answer ask(Question question);

  /** What is wanted of the model, and so the shape of its answer. */
  enum Task {
    /** What does a message say? {@link Proposals} reads the answer. */
    READ,
    /** The same sentences in other words: {@code {"texts": […]}}. */
    REWORD,
    /** Which instructions does a message meet? {@code {"applying": […]}}. */
    JUDGE
  }

  /**
   * A question.
   *
   * @param instructions what to do; written by us alone
   * @param material what to do it with, as JSON; holds the words of strangers
   */
  record Question(Task task, String instructions, String material) {}

  /**
   * An answer.
   *
   * @param json what should be a JSON object in the shape of the task
   */
  record Answer(String json, Tokens tokens) {}

  /** What a call cost, as the provider counts it; zero where it does not say. */
  record Tokens(int in, int out) {
    /** Nothing, or not known. */
    public static final Tokens NONE = new Tokens(0, 0);
  }

  /** How calls end, in the order of the figures. */
  enum Outcome {
    /** With an answer in the right shape. */
    ANSWERED,
    /** With an answer that is no use: no JSON, another tool, a refusal, cut off. */
    UNREADABLE,
    /** Not within the time limit. */
    TIMED_OUT,
    /** No connection, or it broke. */
    UNREACHABLE,
    /** 401 or 403: the key is wrong. */
    UNAUTHORIZED,
    /** 429. */
    RATE_LIMITED,
    /** Any other answer that is an error. */
    FAILED,
    /** Not made: too many are under way. */
    BUSY,
    /** Not made: too many failed lately. */
    RESTING;

    /** All of them. */
    public static final List<Outcome> ALL = List.of(values());
  }
}

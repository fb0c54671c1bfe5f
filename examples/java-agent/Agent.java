import dev.baton.client.BatonClient;
import dev.baton.client.Handover;
import dev.baton.client.Told;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Scanner;

/** Hands a conversation over, puts Baton's questions to you, and looks for the team's answer. */
class Agent {
  public static void main(String[] args) {
    Map<String, String> env = System.getenv();
    BatonClient baton =
        new BatonClient(
            URI.create(env.getOrDefault("BATON_URL", "http://localhost:8080")),
            env.get("BATON_API_KEY"),
            env.getOrDefault("STORE", "demo"));
    Told told =
        baton.requestHuman(
            Handover.because("not_understood")
                .shopper("My lamp arrived broken")
                .assistant("I am sorry. I cannot replace it.")
                .tried("Looked for an answer", "None was found."));
    Scanner shopper = new Scanner(System.in);
    while (told.ask() != null && shopper.hasNextLine()) {
      System.out.println("Agent: " + told.ask());
      told = baton.answer(told.handoff().id(), shopper.nextLine());
    }
    System.out.println("Agent: " + told.say());
    System.out.println("(" + told.handoff().status() + ", reference " + told.handoff().reference() + ")");
    baton
        .look(told.handoff().id(), 0, Duration.ofSeconds(Long.parseLong(env.getOrDefault("WAIT", "30"))))
        .replies()
        .forEach(reply -> System.out.println("Team: " + reply.text()));
  }
}

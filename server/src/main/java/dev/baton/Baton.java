package dev.baton;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Baton server. */
@SpringBootApplication
public class Baton {

  /** Starts the server. */
  public static void main(String[] arguments) {
    SpringApplication.run(Baton.class, arguments);
  }
}

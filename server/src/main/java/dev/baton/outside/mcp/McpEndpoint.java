package dev.baton.outside.mcp;

import dev.baton.merchant.Caller;
import dev.baton.outside.Told;
import dev.baton.outside.web.KeyFilter;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.Problem;
import dev.baton.shared.web.Problems;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Opens {@code /mcp} with the three tools. {@link KeyFilter} has let the caller in. */
@Configuration(proxyBeanMethods = false)
class McpEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(McpEndpoint.class);
  private static final String PATH = "/mcp";
  private static final String CALLER = "caller";
  private static final String ADDRESS = "address";
  private static final int LONGEST_REQUEST = 256 * 1024;

  @Bean
  HttpServletStatelessServerTransport mcpTransport() {
    return HttpServletStatelessServerTransport.builder()
        .jsonMapper(protocolJson())
        .messageEndpoint(PATH)
        .maxRequestSize(LONGEST_REQUEST)
        .contextExtractor(
            request ->
                McpTransportContext.create(
                    Map.of(
                        CALLER,
                        Objects.requireNonNull(KeyFilter.caller(request)),
                        ADDRESS,
                        request.getRemoteAddr())))
        .build();
  }

  @Bean
  ServletRegistrationBean<HttpServletStatelessServerTransport> mcpServlet(
      HttpServletStatelessServerTransport transport) {
    ServletRegistrationBean<HttpServletStatelessServerTransport> registration =
        new ServletRegistrationBean<>(transport, PATH);
    registration.setName("mcp");
    return registration;
  }

  @Bean
  FilterRegistrationBean<OriginFilter> mcpOrigins(Problems problems, BatonSettings settings) {
    FilterRegistrationBean<OriginFilter> registration =
        new FilterRegistrationBean<>(new OriginFilter(problems, settings.publicUrl()));
    registration.addUrlPatterns(PATH);
    return registration;
  }

  @Bean(destroyMethod = "close")
  McpStatelessSyncServer mcpServer(
      HttpServletStatelessServerTransport transport, HandoffTools tools, JsonMapper json) {
    return McpServer.sync(transport)
        .jsonMapper(protocolJson())
        .serverInfo("baton", "0.1.0")
        .instructions(text("instructions.txt"))
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .immediateExecution(true)
        .tools(
            tool(
                json,
                "request_human",
                (context, given) ->
                    tools.requestHuman(caller(context), given, (String) context.get(ADDRESS))),
            tool(
                json,
                "answer_handoff_question",
                (context, given) -> tools.answer(caller(context), given)),
            tool(json, "get_handoff", (context, given) -> tools.look(caller(context), given)))
        .build();
  }

  private static McpJsonMapper protocolJson() {
    return new JacksonMcpJsonMapper(JsonMapper.builder().build());
  }

  private static SyncToolSpecification tool(
      JsonMapper json,
      String name,
      BiFunction<McpTransportContext, Map<String, Object>, Told> does) {
    Tool tool =
        Tool.builder(name, protocolJson(), text(name + ".json"))
            .description(text(name + ".txt"))
            .build();
    return new SyncToolSpecification(
        tool, (context, request) -> result(json, () -> does.apply(context, given(request))));
  }

  private static Map<String, Object> given(CallToolRequest request) {
    Map<String, Object> arguments = request.arguments();
    return arguments == null ? Map.of() : arguments;
  }

  /** What went wrong is told to the model in words, so that it can mend it. */
  private static CallToolResult result(JsonMapper json, java.util.function.Supplier<Told> told) {
    try {
      String answer = json.writeValueAsString(told.get());
      return CallToolResult.builder()
          .addTextContent(answer)
          .structuredContent(json.readValue(answer, Map.class))
          .isError(false)
          .build();
    } catch (Problem problem) {
      return failed(words(problem));
    } catch (RuntimeException broken) {
      LOG.error("A tool failed", broken);
      return failed("Something went wrong here. Try again soon.");
    }
  }

  private static String words(Problem problem) {
    String where =
        problem.fields().isEmpty() ? "" : " (" + problem.fields().getFirst().pointer() + ")";
    return problem.getMessage() + where;
  }

  private static CallToolResult failed(String words) {
    return CallToolResult.builder().addTextContent(words).isError(true).build();
  }

  private static Caller caller(McpTransportContext context) {
    return (Caller) context.get(CALLER);
  }

  private static String text(String name) {
    try (InputStream in = McpEndpoint.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(name, unreadable);
    }
  }
}

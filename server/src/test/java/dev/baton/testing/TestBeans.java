package dev.baton.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** What a Baton under test has besides: a client, and a count of its SQL. */
@TestConfiguration(proxyBeanMethods = false)
@Import({OpenApiBeans.class, WhatIsAlwaysThere.class, Echo.class})
class TestBeans {

  @Bean
  @Lazy
  Http http(Environment environment) {
    return new Http("http://localhost:" + environment.getRequiredProperty("local.server.port"));
  }

  @Bean
  TestHelpdesk testHelpdesk() {
    return new TestHelpdesk();
  }

  @Bean
  static BeanPostProcessor countStatements() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real ? StatementCount.counting(real) : bean;
      }
    };
  }

  @Bean
  FilterRegistrationBean<Filter> countByRequest() {
    Filter filter =
        (request, response, chain) -> {
          String id = ((HttpServletRequest) request).getHeader(Http.REQUEST_ID);
          if (id == null) {
            chain.doFilter(request, response);
            return;
          }
          StatementCount.during(
              id,
              () -> {
                try {
                  chain.doFilter(request, response);
                } catch (IOException failed) {
                  throw new UncheckedIOException(failed);
                } catch (ServletException failed) {
                  throw new IllegalStateException(failed);
                }
              });
        };
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}

package dev.baton.outside.web;

import dev.baton.merchant.ApiKeys;
import dev.baton.shared.web.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets {@link KeyFilter} before all that is for other agents. */
@Configuration(proxyBeanMethods = false)
class OutsidePaths {

  @Bean
  FilterRegistrationBean<KeyFilter> keysOfOtherAgents(ApiKeys keys, Problems problems) {
    FilterRegistrationBean<KeyFilter> registration =
        new FilterRegistrationBean<>(new KeyFilter(keys, problems));
    registration.addUrlPatterns("/api/v1/handoffs", "/api/v1/handoffs/*", "/mcp");
    return registration;
  }
}

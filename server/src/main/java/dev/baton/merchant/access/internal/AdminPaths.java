package dev.baton.merchant.access.internal;

import dev.baton.merchant.Callers;
import dev.baton.merchant.Stores;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets {@link RoleGate} before every controller of the admin API. */
@Configuration(proxyBeanMethods = false)
class AdminPaths implements WebMvcConfigurer {
  private final Stores stores;
  private final Callers callers;

  AdminPaths(Stores stores, Callers callers) {
    this.stores = stores;
    this.callers = callers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RoleGate(stores, callers)).addPathPatterns("/api/v1/admin/**");
  }
}

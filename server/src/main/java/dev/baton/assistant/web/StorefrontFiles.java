package dev.baton.assistant.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How long browsers keep the widget's files, and the addresses of the demo storefront's pages. */
@Configuration(proxyBeanMethods = false)
class StorefrontFiles implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // its name never changes, so a new one is found within minutes
    registry
        .addResourceHandler("/widget.js")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(
            CacheControl.maxAge(Duration.ofMinutes(5))
                .cachePublic()
                .staleWhileRevalidate(Duration.ofDays(1)));
    // names that say what is in the file
    registry
        .addResourceHandler("/widget/assets/**")
        .addResourceLocations("classpath:/static/widget/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/shop/**")
        .addResourceLocations("classpath:/static/shop/")
        .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ForEveryPage()).addPathPatterns("/widget.js");
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/products/*").setViewName("forward:/shop/product.html");
    registry.addViewController("/cart").setViewName("forward:/shop/cart.html");
  }

  /** Lets pages of any origin load a script that holds no secret, also isolated ones. */
  private static final class ForEveryPage implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      return true;
    }
  }
}

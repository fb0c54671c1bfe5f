package dev.baton.merchant.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Forgets what a provider's tokens would open: Baton never calls the provider for anybody. */
final class NothingKept implements OAuth2AuthorizedClientRepository {

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication whoever, HttpServletRequest request) {
    return null;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication whoever,
      HttpServletRequest request,
      HttpServletResponse response) {
    // on purpose
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication whoever,
      HttpServletRequest request,
      HttpServletResponse response) {
    // there is none
  }
}

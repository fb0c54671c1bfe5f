package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;

/**
 * The passkeys of accounts. They belong to the host of the public address, and an authenticator
 * must make sure that it is its owner who uses it: a passkey alone lets in.
 */
@Service
public class Passkeys implements PublicKeyCredentialUserEntityRepository {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*");

  private final AccountRows accounts;
  private final UserCredentialRepository credentials;
  private final BatonSettings settings;

  Passkeys(AccountRows accounts, JdbcOperations jdbc, BatonSettings settings) {
    this.accounts = accounts;
    this.credentials = new JdbcUserCredentialRepository(jdbc);
    this.settings = settings;
  }

  /** Whether browsers allow passkeys here: over https or on localhost, under a name. */
  public boolean arePossible() {
    String host = settings.publicUrl().getHost();
    return !ADDRESS.matcher(host).matches()
        && (host.equals("localhost") || settings.publicUrl().getScheme().equals("https"));
  }

  /** The passkeys of an account. */
  public List<CredentialRecord> of(UUID account) {
    return credentials.findByUserId(bytes(account));
  }

  /**
   * Removes a passkey of an account.
   *
   * @throws Problem 404 when it has none like that
   */
  public void remove(UUID account, String id) {
    CredentialRecord mine =
        of(account).stream()
            .filter(one -> one.getCredentialId().toBase64UrlString().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no such passkey."));
    credentials.delete(mine.getCredentialId());
  }

  UserCredentialRepository credentials() {
    return credentials;
  }

  WebAuthnRelyingPartyOperations ceremonies() {
    String host = settings.publicUrl().getHost();
    Webauthn4JRelyingPartyOperations operations =
        new Webauthn4JRelyingPartyOperations(
            this,
            credentials,
            PublicKeyCredentialRpEntity.builder().id(host).name("Baton").build(),
            Set.of(settings.publicUrl().toString()));
    operations.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  /** The account with this e-mail address. */
  Optional<Account> account(String email) {
    return EmailAddress.parse(email).flatMap(accounts::find);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return accounts.find(account(id)).map(Passkeys::entity).orElse(null);
  }

  /** By the name that a signed-in request has, which is the account's id. */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
    return accounts.find(UUID.fromString(account)).map(Passkeys::entity).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("accounts are made by signing up");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("accounts stay");
  }

  /** Its name is the address, which an authenticator shows when it asks which passkey to use. */
  private static PublicKeyCredentialUserEntity entity(Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(bytes(account.id()))
        .name(account.email().value())
        .displayName(account.name())
        .build();
  }

  private static Bytes bytes(UUID id) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  private static UUID account(Bytes id) {
    ByteBuffer bytes = ByteBuffer.wrap(id.getBytes());
    return bytes.remaining() == 16 ? new UUID(bytes.getLong(), bytes.getLong()) : new UUID(0, 0);
  }
}

/** Who runs a store: stores (the tenants), accounts and roles, API keys, the audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: *"})
package dev.baton.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

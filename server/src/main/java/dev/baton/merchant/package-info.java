/**
 * Who runs a store: stores (the tenants), accounts and roles, API keys, the audit trail. And what
 * the law lets people ask of it: all data of a person ({@link dev.baton.merchant.Person}) exported
 * or erased; each room that holds some says so ({@link dev.baton.merchant.PersonalData}), so that
 * this one needs to know none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: *"})
package dev.baton.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

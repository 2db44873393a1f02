package org.massreview.standin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.wechat.Account;
import org.massreview.wechat.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The stand-in beside the phones: its people, its accounts, its menu, its pictures and its faults. */
@RestController
@RequestMapping("/standin")
@WhileNoAccount
class StandinController {

    private final Accounts accounts;
    private final Faults faults;
    private final MediaApi media;
    private final MenuApi menu;

    StandinController(Accounts accounts, Faults faults, MediaApi media, MenuApi menu) {
        this.accounts = accounts;
        this.faults = faults;
        this.media = media;
        this.menu = menu;
    }

    /** What the platform's console would show, for whoever signs callbacks himself. */
    record AccountView(
            String channel,
            String appId,
            String token,
            @Nullable String aesKey) {

        static AccountView of(Account account) {
            return new AccountView(account.channel().path(), account.appId(), account.token(), account.aesKey());
        }
    }

    @GetMapping("/persons")
    List<Persons.Person> persons(@RequestParam(defaultValue = "") String query) {
        return Persons.like(query);
    }

    @GetMapping("/accounts")
    List<AccountView> accounts() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    /** The menu below the account's chat, as it was published: {"button": […]}. */
    @GetMapping("/menu")
    JsonNode menu() {
        return menu.published();
    }

    @GetMapping("/media/{id}")
    ResponseEntity<byte[]> media(@PathVariable String id) {
        MediaApi.Upload upload = media.upload(id);
        if (upload == null) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(upload.type()).body(upload.bytes());
    }

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void misbehave(@RequestBody Faults.Fault fault) {
        faults.add(fault);
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void behave() {
        faults.clear();
    }
}

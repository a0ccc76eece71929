package org.ftpra.adapter.listener;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ftpserver.message.MessageResource;
import org.ftpra.adapter.config.DoorSettings;

/** The library's texts, but for FEAT (RFC 2389, section 3.2), which tells what there is here. */
final class Features implements MessageResource {

    private static final List<String> ALWAYS =
            List.of("SIZE", "MDTM", "REST STREAM", "MLST Size*;Modify*;Type*;Perm*;", "EPSV", "UTF8", "TVFS");

    private final MessageResource library;
    private final String features;

    Features(MessageResource library, DoorSettings settings) {
        this.library = library;
        Stream<String> tls = settings.tls().isPresent() ? Stream.of("AUTH TLS", "PBSZ", "PROT") : Stream.empty();
        Stream<String> active = settings.dataChannels().activeMode() ? Stream.of("EPRT") : Stream.empty();
        this.features = Stream.of(ALWAYS.stream(), tls, active)
                .flatMap(each -> each)
                .collect(Collectors.joining("\n ", "Extensions supported\n ", "\nEnd"));
    }

    @Override
    public List<String> getAvailableLanguages() {
        return library.getAvailableLanguages();
    }

    @Override
    public String getMessage(int code, String part, String language) {
        return "FEAT".equals(part) ? features : library.getMessage(code, part, language);
    }

    @Override
    public Map<String, String> getMessages(String language) {
        return library.getMessages(language);
    }
}

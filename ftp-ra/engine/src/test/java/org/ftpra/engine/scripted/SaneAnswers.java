package org.ftpra.engine.scripted;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** What a sane server answers. */
final class SaneAnswers {

    private SaneAnswers() {}

    static Map<String, Answer> all() {
        return Map.ofEntries(
                entry("greeting", Answer.replies("220 ready")),
                entry("USER", Answer.replies("331 password")),
                entry("PASS", Answer.replies("230 in")),
                entry("AUTH", SaneAnswers::auth),
                entry("PBSZ", Answer.replies("200 PBSZ=0")),
                entry("PROT", SaneAnswers::protection),
                entry("FEAT", SaneAnswers::features),
                entry("OPTS", Answer.replies("200 done")),
                entry("PWD", Answer.replies("257 \"/home\" here")),
                entry("CWD", Answer.replies("250 there")),
                entry("TYPE", Answer.replies("200 type")),
                entry("SYST", Answer.replies("215 UNIX Type: L8")),
                entry("NOOP", Answer.replies("200 NOOP done")),
                entry("QUIT", SaneAnswers::quit),
                entry("EPSV", conversation -> conversation.say("229 Extended (|||" + conversation.listen() + "|)")),
                entry("PASV", SaneAnswers::passive),
                entry("EPRT", SaneAnswers::extendedPort),
                entry("PORT", SaneAnswers::port),
                entry("RETR", overData(SaneAnswers::retrieve)),
                entry("STOR", overData(SaneAnswers::store)),
                entry("APPE", overData(SaneAnswers::append)),
                entry("LIST", overData(SaneAnswers::list)),
                entry("MLSD", overData(SaneAnswers::list)),
                entry("ABOR", Answer.replies("225 nothing to abort")),
                entry("SIZE", SaneAnswers::size),
                entry("MDTM", Answer.replies("213 20250102030405")),
                entry("DELE", Answer.replies("250 gone")),
                entry("RNFR", Answer.replies("350 to what")),
                entry("RNTO", Answer.replies("250 renamed")),
                entry("MKD", Answer.replies("257 \"made\"")),
                entry("RMD", Answer.replies("250 gone")));
    }

    private static void features(Conversation conversation) throws IOException {
        StringBuilder reply = new StringBuilder("211-Features\r\n");
        conversation.server().features().forEach(feature -> reply.append(' ')
                .append(feature)
                .append("\r\n"));
        conversation.say(reply + "211 End");
    }

    private static void auth(Conversation conversation) throws IOException {
        if (conversation.server().tls() == null) {
            conversation.say("502 no TLS here");
        } else {
            conversation.say("234 begin");
            conversation.secure();
        }
    }

    private static void protection(Conversation conversation) throws IOException {
        conversation.secureData(conversation.argument().equals("P"));
        conversation.say("200 so be it");
    }

    private static void quit(Conversation conversation) throws IOException {
        conversation.say("221 bye");
        conversation.hangUp();
    }

    private static void passive(Conversation conversation) throws IOException {
        int port = conversation.listen();
        conversation.say(
                "227 Passive (" + conversation.server().passiveHost() + "," + port / 256 + "," + port % 256 + ")");
    }

    private static void extendedPort(Conversation conversation) throws IOException {
        String[] parts = conversation.argument().split("\\|");
        conversation.dialLater(parts[2], Integer.parseInt(parts[3]));
        conversation.say("200 port");
    }

    private static void port(Conversation conversation) throws IOException {
        String[] parts = conversation.argument().split(",");
        conversation.dialLater(
                parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[3],
                Integer.parseInt(parts[4]) * 256 + Integer.parseInt(parts[5]));
        conversation.say("200 port");
    }

    private static Answer overData(Answer answer) {
        return conversation -> {
            if (conversation.hasData()) {
                answer.give(conversation);
            } else {
                conversation.say("425 Use PORT or PASV first");
            }
        };
    }

    private static void retrieve(Conversation conversation) throws IOException {
        byte[] content = conversation.server().file(conversation.argument());
        if (content == null) {
            conversation.say("550 No such file");
        } else {
            send(conversation, content);
        }
    }

    private static void list(Conversation conversation) throws IOException {
        send(conversation, conversation.server().listing());
    }

    private static void send(Conversation conversation, byte[] content) throws IOException {
        conversation.say("150 here it comes");
        conversation.sendData(content);
        conversation.say(conversation.isDataBroken() ? "426 broken" : "226 sent");
    }

    private static void store(Conversation conversation) throws IOException {
        String name = conversation.argument();
        conversation.say("150 send it");
        conversation.server().file(name, conversation.receiveData());
        conversation.say(conversation.isDataBroken() ? "426 broken" : "226 stored");
    }

    private static void append(Conversation conversation) throws IOException {
        String name = conversation.argument();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] present = conversation.server().file(name);
        whole.writeBytes(present == null ? new byte[0] : present);
        conversation.say("150 send it");
        whole.writeBytes(conversation.receiveData());
        conversation.server().file(name, whole.toByteArray());
        conversation.say(conversation.isDataBroken() ? "426 broken" : "226 appended");
    }

    private static void size(Conversation conversation) throws IOException {
        byte[] content = conversation.server().file(conversation.argument());
        conversation.say(content == null ? "550 No such file" : "213 " + content.length);
    }
}

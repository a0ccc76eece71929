package org.ftpra.arquillian.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.ftpra.arquillian.appserver.AppServer;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The sample's {@code ejb-jar.xml} with the tests' session bean in it, for an archive can have only one, and without its
 * message-driven beans; resources have the names of the app server.
 */
final class EjbJar {

    private static final String NAMESPACE = "https://jakarta.ee/xml/ns/jakartaee";

    private EjbJar() {}

    static Asset merged(Asset sample, AppServer appServer) {
        try (InputStream sampleXml = sample.openStream();
                InputStream testXml = EjbJar.class.getResourceAsStream("/ejb-jar.xml")) {
            Document merged = parse(sampleXml);
            Node session =
                    parse(testXml).getElementsByTagNameNS(NAMESPACE, "session").item(0);
            Node beans =
                    merged.getElementsByTagNameNS(NAMESPACE, "enterprise-beans").item(0);
            beans.appendChild(merged.importNode(session, true));
            remove(merged, "message-driven");
            if (!appServer.readsConnectionFactories()) {
                remove(merged, "connection-factory");
            }
            NodeList lookups = merged.getElementsByTagNameNS(NAMESPACE, "lookup-name");
            for (int i = 0; i < lookups.getLength(); i++) {
                lookups.item(i)
                        .setTextContent(appServer.lookupName(lookups.item(i).getTextContent()));
            }
            return new StringAsset(write(merged));
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException failure) {
            throw new IllegalStateException("the two ejb-jar.xml cannot be merged", failure);
        }
    }

    private static void remove(Document document, String element) {
        NodeList found = document.getElementsByTagNameNS(NAMESPACE, element);
        while (found.getLength() > 0) {
            found.item(0).getParentNode().removeChild(found.item(0));
        }
    }

    private static Document parse(InputStream xml) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(xml);
    }

    private static String write(Document document) throws TransformerException {
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}

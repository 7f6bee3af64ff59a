<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AcceptanceDialog</name>
    <message>
        <source>Acceptance over time</source>
        <translation>Acceptation au fil du temps</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Nothing of this has been decided yet. Once suggestions are accepted and rejected, this shows week by week how many of them were right as they stood.</source>
        <translation>Rien de tel n’a encore été décidé. Dès que des suggestions seront acceptées ou rejetées, on verra ici, semaine par semaine, combien étaient justes telles quelles.</translation>
    </message>
    <message>
        <source>Accepted unchanged, by week</source>
        <translation>Acceptées sans changement, par semaine</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage en cours…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Semaine du</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Chaîne d’analyse</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sans changement</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Toutes les langues</translation>
    </message>
    <message>
        <source>No language</source>
        <translation>Sans langue</translation>
    </message>
    <message>
        <source>A colleague’s decisions count in the week in which they were imported.</source>
        <translation>Les décisions d’un collègue comptent dans la semaine où elles ont été importées.</translation>
    </message>
    <message>
        <source>Names marked elsewhere</source>
        <translation>Noms marqués ailleurs</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Select words first.</source>
        <translation>Sélectionnez d’abord des mots.</translation>
    </message>
    <message>
        <source>This is decided already. Tab goes to the next suggestion.</source>
        <translation>C’est déjà décidé. Tab mène à la suggestion suivante.</translation>
    </message>
    <message>
        <source>{count} accepted. Ctrl+Z takes it back.</source>
        <translation>Suggestions acceptées&#xa0;: {count}. Ctrl+Z pour revenir en arrière.</translation>
    </message>
    <message>
        <source>That was the last suggestion here.</source>
        <translation>C’était la dernière suggestion ici.</translation>
    </message>
    <message>
        <source>No suggestion is left in this article.</source>
        <translation>Il ne reste aucune suggestion dans cet article.</translation>
    </message>
    <message>
        <source>Choose a mark first.</source>
        <translation>Choisissez d’abord une marque.</translation>
    </message>
    <message>
        <source>This mark is somebody else&apos;s and can&apos;t be changed.</source>
        <translation>Cette marque est celle d’une autre personne et ne peut pas être modifiée.</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotation panel</source>
        <translation>Panneau d’annotation</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Entities, claims, suggestions</source>
        <translation>Entités, déclarations, suggestions</translation>
    </message>
</context>
<context>
    <name>ArticleBar</name>
    <message>
        <source>Status of the document</source>
        <translation>Statut du document</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Document précédent</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Document suivant</translation>
    </message>
    <message>
        <source>Properties of “{title}”</source>
        <translation>Propriétés de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>{attribute}: {value}</source>
        <translation>{attribute}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Labels, on words or on the chosen mark</source>
        <translation>Étiquettes, pour les mots ou la marque choisie</translation>
    </message>
    <message>
        <source>Caret and selection</source>
        <translation>Curseur et sélection</translation>
    </message>
    <message>
        <source>While making a claim</source>
        <translation>En créant une déclaration</translation>
    </message>
    <message>
        <source>While moving edges</source>
        <translation>En déplaçant les bords</translation>
    </message>
    <message>
        <source>What the speaker does</source>
        <translation>Ce que fait la personne</translation>
    </message>
    <message>
        <source>Take the proposed words</source>
        <translation>Prendre les mots proposés</translation>
    </message>
    <message>
        <source>Next proposal</source>
        <translation>Proposition suivante</translation>
    </message>
    <message>
        <source>Leave this role empty</source>
        <translation>Laisser ce rôle vide</translation>
    </message>
    <message>
        <source>By word; with Alt by character</source>
        <translation>Par mot&#xa0;; avec Alt par caractère</translation>
    </message>
    <message>
        <source>The other edge</source>
        <translation>L’autre bord</translation>
    </message>
    <message>
        <source>Keep; Esc gives up</source>
        <translation>Garder&#xa0;; Échap renonce</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>Par mot</translation>
    </message>
    <message>
        <source>By character</source>
        <translation>Par caractère</translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation>Par phrase</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>Par paragraphe</translation>
    </message>
    <message>
        <source>Select: the same with Shift</source>
        <translation>Sélectionner&#xa0;: idem avec Maj</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Claim</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Speech acts</source>
        <translation>Actes de langage</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Laisser vide</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>Nouvelle déclaration</translation>
    </message>
    <message>
        <source>What does the speaker do with these words?</source>
        <translation>Que fait la personne en disant cela&#xa0;?</translation>
    </message>
    <message>
        <source>Press a key, or Enter for the proposed one. Esc cancels.</source>
        <translation>Appuyez sur une touche, ou Entrée pour le choix proposé. Échap annule.</translation>
    </message>
    <message>
        <source>Press a key or click. Esc cancels.</source>
        <translation>Appuyez sur une touche ou cliquez. Échap annule.</translation>
    </message>
    <message>
        <source>Click a mark or select the words. Space leaves it empty, Esc finishes.</source>
        <translation>Cliquez sur une marque ou sélectionnez les mots. Espace laisse vide, Échap termine.</translation>
    </message>
    <message>
        <source>Enter takes the words lit up in the article, Tab shows the next ones; or click a mark, or select words. Space leaves it empty, Esc finishes.</source>
        <translation>Entrée prend les mots surlignés dans l’article, Tab passe aux suivants&#xa0;; ou cliquez sur une marque, ou sélectionnez des mots. Espace laisse vide, Échap termine.</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>De qui s’agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>Use {words}</source>
        <translation>Utiliser {words}</translation>
    </message>
    <message>
        <source>Select words or click a mark</source>
        <translation>Sélectionnez des mots ou cliquez sur une marque</translation>
    </message>
</context>
<context>
    <name>ClaimTab</name>
    <message>
        <source>Claims</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>No claims yet. C starts one from the sentence at the caret or from what is selected.</source>
        <translation>Aucune déclaration pour l’instant. La touche C en crée une à partir de la phrase du curseur ou de la sélection.</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>Nouvelle déclaration</translation>
    </message>
    <message>
        <source>From what is selected, or from the sentence at the caret (C)</source>
        <translation>À partir de la sélection ou de la phrase du curseur (C)</translation>
    </message>
</context>
<context>
    <name>Claiming</name>
    <message>
        <source>Choose a speech act by its key.</source>
        <translation>Choisissez un acte de langage par sa touche.</translation>
    </message>
    <message>
        <source>Select words or click a mark; Space leaves it empty.</source>
        <translation>Sélectionnez des mots ou cliquez sur une marque&#xa0;; Espace laisse vide.</translation>
    </message>
    <message>
        <source>These words fill this role already.</source>
        <translation>Ces mots remplissent déjà ce rôle.</translation>
    </message>
    <message>
        <source>Click a mark of the name that is meant.</source>
        <translation>Cliquez sur une marque du nom dont il s’agit.</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>How well it finds names (F1)</source>
        <translation>Trouve-t-elle bien les noms&#xa0;? (F1)</translation>
    </message>
    <message>
        <source>It is measured every few steps.</source>
        <translation>Elle est mesurée régulièrement.</translation>
    </message>
    <message>
        <source>How much it errs while it learns (loss)</source>
        <translation>Ses erreurs pendant qu’elle apprend (perte)</translation>
    </message>
    <message>
        <source>The first steps take a moment.</source>
        <translation>Les premiers pas prennent un moment.</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Continuer en arrière-plan</translation>
    </message>
    <message>
        <source>Cancel training</source>
        <translation>Annuler l’entraînement</translation>
    </message>
    <message>
        <source>The best step is kept. You can go on annotating; what suggests now stays in use in the meantime.</source>
        <translation>Le meilleur pas est gardé. Vous pouvez continuer à annoter&#xa0;; la chaîne actuelle reste en service pendant ce temps.</translation>
    </message>
    <message>
        <source>documents kept aside</source>
        <translation>documents mis de côté</translation>
    </message>
    <message>
        <source>documents kept aside (best {best})</source>
        <translation>documents mis de côté (au mieux {best})</translation>
    </message>
    <message>
        <source>rehearsed sentences</source>
        <translation>phrases répétées</translation>
    </message>
    <message>
        <source>loss a step</source>
        <translation>perte par pas</translation>
    </message>
    <message>
        <source>The pipeline is being loaded</source>
        <translation>Chargement de la chaîne d’analyse</translation>
    </message>
    <message>
        <source>Training: step {step} of at most {steps}</source>
        <translation>Entraînement&#xa0;: pas {step} sur {steps} au plus</translation>
    </message>
    <message>
        <source>Measuring on the documents kept aside</source>
        <translation>Mesure sur les documents mis de côté</translation>
    </message>
    <message>
        <source>Saving the new pipeline</source>
        <translation>Enregistrement de la nouvelle chaîne</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>at most {count} minutes left</source>
        <translation>encore {count} minutes au plus</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>Done. There is no document left to do after this one.</source>
        <translation>Terminé. Il ne reste aucun document à faire après celui-ci.</translation>
    </message>
    <message>
        <source>Select the words of the zone first.</source>
        <translation>Sélectionnez d’abord les mots de la zone.</translation>
    </message>
    <message>
        <source>There is no zone here.</source>
        <translation>Il n’y a pas de zone ici.</translation>
    </message>
    <message>
        <source>1 document deleted.</source>
        <translation>1 document supprimé.</translation>
    </message>
    <message>
        <source>{count} documents deleted.</source>
        <translation>{count} documents supprimés.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Search titles</source>
        <translation>Chercher un titre</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>Ordre des documents</translation>
    </message>
    <message>
        <source>As &amp;imported</source>
        <translation>Ordre d’&amp;importation</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Par &amp;titre</translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation>Par &amp;date</translation>
    </message>
    <message>
        <source>By &amp;status</source>
        <translation>Par &amp;statut</translation>
    </message>
    <message>
        <source>Most &amp;useful first</source>
        <translation>Les plus &amp;utiles d’abord</translation>
    </message>
    <message>
        <source>First the articles whose suggestions are least sure: deciding on those teaches the most.</source>
        <translation>D’abord les articles dont les suggestions sont les moins sûres&#xa0;: c’est là que décider apprend le plus.</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} documents</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 document</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message>
        <source>No title holds these words.</source>
        <translation>Aucun titre ne contient ces mots.</translation>
    </message>
    <message>
        <source>No documents yet. Drop text files here, or import them with Ctrl+I.</source>
        <translation>Aucun document pour l’instant. Déposez des fichiers texte ici ou importez-les avec Ctrl+I.</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>Much to decide here: its suggestions are among the least sure.</source>
        <translation>Beaucoup à décider ici&#xa0;: ses suggestions sont parmi les moins sûres.</translation>
    </message>
    <message>
        <source>Something to decide here: its suggestions are as sure as most.</source>
        <translation>Un peu à décider ici&#xa0;: ses suggestions sont aussi sûres que la plupart.</translation>
    </message>
    <message>
        <source>Little to decide here: its suggestions are among the surest.</source>
        <translation>Peu à décider ici&#xa0;: ses suggestions sont parmi les plus sûres.</translation>
    </message>
    <message>
        <source>Nothing unsure is left here.</source>
        <translation>Il ne reste rien d’incertain ici.</translation>
    </message>
    <message>
        <source>No suggestions yet: it stands among the average ones.</source>
        <translation>Pas encore de suggestions&#xa0;: il est rangé parmi les articles moyens.</translation>
    </message>
</context>
<context>
    <name>EdgeBar</name>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>← → move the end, with Shift the start, with Alt by character; Tab changes sides.</source>
        <translation>← → déplacent la fin, avec Maj le début, avec Alt par caractère&#xa0;; Tab change de côté.</translation>
    </message>
    <message>
        <source>← → move the start, with Shift the end, with Alt by character; Tab changes sides.</source>
        <translation>← → déplacent le début, avec Maj la fin, avec Alt par caractère&#xa0;; Tab change de côté.</translation>
    </message>
    <message>
        <source>Or drag an edge, or select the words anew.</source>
        <translation>Ou tirez un bord, ou sélectionnez à nouveau les mots.</translation>
    </message>
</context>
<context>
    <name>EntityTab</name>
    <message>
        <source>{label}, by others</source>
        <translation>{label}, par d’autres</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>No entities yet. Select words and press 1 to 0, or accept suggestions.</source>
        <translation>Aucune entité pour l’instant. Sélectionnez des mots et appuyez sur 1 à 0, ou acceptez des suggestions.</translation>
    </message>
    <message>
        <source>{name}, {count} times</source>
        <translation>{name}, {count} fois</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Everyone’s annotations</source>
        <translation>Les annotations de tout le monde</translation>
    </message>
    <message>
        <source>Only mine ({name})</source>
        <translation>Seulement les miennes ({name})</translation>
    </message>
    <message>
        <source>Also the pipelines’ suggestions</source>
        <translation>Aussi les suggestions des chaînes d’analyse</translation>
    </message>
    <message>
        <source>A file (JSONL, with its features beside it)</source>
        <translation>Un fichier (JSONL, avec la liste de ses champs à côté)</translation>
    </message>
    <message>
        <source>A folder (a data set with a card, ready for training)</source>
        <translation>Un dossier (jeu de données et sa fiche, prêt pour l’entraînement)</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Leave out the marks in</source>
        <translation>Exclure les marques dans</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Exporter vers un dossier</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exporter vers un fichier</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>FillerChip</name>
    <message>
        <source>→ refers to {name}</source>
        <translation>→ renvoie à {name}</translation>
    </message>
    <message>
        <source>Take “{words}” out of {role}</source>
        <translation>Retirer «&#xa0;{words}&#xa0;» de {role}</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Rechercher dans cet article</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>{current} of {count}</source>
        <translation>{current} sur {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>Flows</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Postil projects (*.postil)</source>
        <translation>Projets Postil (*.postil)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open for reading only: {holder} is working on this project. Nothing can be changed here.</source>
        <translation>Ouvert en lecture seule&#xa0;: {holder} travaille sur ce projet. Rien ne peut être modifié ici.</translation>
    </message>
    <message>
        <source>Postil sample</source>
        <translation>Exemple Postil</translation>
    </message>
    <message>
        <source>Open or make a project first; then drop the articles into it.</source>
        <translation>Ouvrez ou créez d’abord un projet, puis déposez-y les articles.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Articles and annotations (*.txt *.jsonl);;All files (*)</source>
        <translation>Articles et annotations (*.txt *.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>This project is open for reading only; nothing was imported.</source>
        <translation>Ce projet est ouvert en lecture seule&#xa0;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>{annotations} annotations of {documents} documents written to {out}.</source>
        <translation>Export écrit dans {out} (annotations&#xa0;: {annotations}&#xa0;; documents&#xa0;: {documents}).</translation>
    </message>
    <message>
        <source>Every document has its suggestions already.</source>
        <translation>Tous les documents ont déjà leurs suggestions.</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>Suggestions en cours</translation>
    </message>
    <message>
        <source>Suggestions on {done} documents; the pipeline failed on {count} more.</source>
        <translation>Suggestions faites (documents&#xa0;: {done})&#xa0;; échecs de la chaîne d’analyse&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Suggestions on {count} documents.</source>
        <translation>Suggestions faites dans {count} documents.</translation>
    </message>
    <message>
        <source>Suggestions on 1 document.</source>
        <translation>Suggestions faites dans 1 document.</translation>
    </message>
    <message>
        <source>{job} is still going on.</source>
        <translation>Une tâche est encore en cours&#xa0;: {job}.</translation>
    </message>
</context>
<context>
    <name>GuidelineDialog</name>
    <message>
        <source>Guideline</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>Handlers</name>
    <message>
        <source>No recent projects</source>
        <translation>Aucun projet récent</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>Aucun document n’est ouvert</translation>
    </message>
    <message>
        <source>Postil speaks this language from its next start.</source>
        <translation>Postil parlera cette langue à son prochain démarrage.</translation>
    </message>
    <message>
        <source>Postil {version}. It works offline: your articles never leave this computer.</source>
        <translation>Postil {version}. Il fonctionne hors ligne&#xa0;: vos articles ne quittent jamais cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ImproveDialog</name>
    <message>
        <source>Improve suggestions</source>
        <translation>Améliorer les suggestions</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed: {name} suggests as before.</source>
        <translation>Annulé. Rien n’a été changé&#xa0;: {name} suggère comme avant.</translation>
    </message>
</context>
<context>
    <name>Improving</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Training is done: there is a new pipeline.</source>
        <translation>Entraînement terminé&#xa0;: il y a une nouvelle chaîne d’analyse.</translation>
    </message>
    <message>
        <source>Training goes on; “Improve suggestions” in the menu shows how far it is.</source>
        <translation>L’entraînement continue&#xa0;; «&#xa0;Améliorer les suggestions&#xa0;», dans le menu, montre où il en est.</translation>
    </message>
    <message>
        <source>{name} suggests from now on. It can renew the suggestions in documents that aren’t done.</source>
        <translation>{name} suggère désormais. Elle peut renouveler les suggestions des documents qui ne sont pas terminés.</translation>
    </message>
    <message>
        <source>{name} suggests as before. The new one is in the list of pipelines.</source>
        <translation>{name} suggère comme avant. La nouvelle est dans la liste des chaînes d’analyse.</translation>
    </message>
    <message>
        <source>Copy into a folder</source>
        <translation>Copier dans un dossier</translation>
    </message>
    <message>
        <source>The pipeline was copied to {folder}.</source>
        <translation>La chaîne d’analyse a été copiée dans {folder}.</translation>
    </message>
    <message>
        <source>{name} suggests from now on.</source>
        <translation>{name} suggère désormais.</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Suggérer à nouveau</translation>
    </message>
</context>
<context>
    <name>KindsModel</name>
    <message>
        <source>No language</source>
        <translation>Sans langue</translation>
    </message>
    <message>
        <source>Click to hide or show all of it</source>
        <translation>Cliquer pour tout masquer ou tout afficher</translation>
    </message>
    <message>
        <source>{share} · often wrong</source>
        <translation>{share} · souvent faux</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>{shown}, not measured</source>
        <translation>{shown}, non mesuré</translation>
    </message>
    <message>
        <source>{shown}, often wrong: {share} right</source>
        <translation>{shown}, souvent faux&#xa0;: {share} de justes</translation>
    </message>
    <message>
        <source>{shown}, {share} right</source>
        <translation>{shown}, {share} de justes</translation>
    </message>
</context>
<context>
    <name>LabelMapping</name>
    <message>
        <source>Labels of the pipeline and of the project</source>
        <translation>Étiquettes de la chaîne et du projet</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>Son étiquette</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>{label} becomes</source>
        <translation>{label} devient</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>laisser de côté</translation>
    </message>
</context>
<context>
    <name>LearntNotice</name>
    <message>
        <source>Proposed in 1 other article</source>
        <translation>Proposé dans 1 autre article</translation>
    </message>
    <message>
        <source>Proposed in {count} other articles</source>
        <translation>Proposé dans {count} autres articles</translation>
    </message>
    <message>
        <source>“{name}” is proposed in 1 other article</source>
        <translation>«&#xa0;{name}&#xa0;» est proposé dans 1 autre article</translation>
    </message>
    <message>
        <source>“{name}” is proposed in {count} other articles</source>
        <translation>«&#xa0;{name}&#xa0;» est proposé dans {count} autres articles</translation>
    </message>
</context>
<context>
    <name>LinePlot</name>
    <message>
        <source>{name}: {first} at first, {last} now; lowest {low}, highest {high}.</source>
        <translation>{name}&#xa0;: {first} au début, {last} maintenant&#xa0;; au plus bas {low}, au plus haut {high}.</translation>
    </message>
    <message>
        <source>step 0</source>
        <translation>pas 0</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening {name}…</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Rétablir&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MarkEditor</name>
    <message>
        <source>Chosen mark</source>
        <translation>Marque choisie</translation>
    </message>
    <message>
        <source>Nothing is chosen. Click a mark, or press Tab for the next suggestion.</source>
        <translation>Rien n’est choisi. Cliquez sur une marque ou appuyez sur Tab pour la suggestion suivante.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bords</translation>
    </message>
    <message>
        <source>Move the edges (E)</source>
        <translation>Déplacer les bords (E)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete this mark (Delete)</source>
        <translation>Supprimer cette marque (Suppr)</translation>
    </message>
    <message>
        <source>Ask the lead</source>
        <translation>Demander au responsable</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensible</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Marked by somebody else</source>
        <translation>Marqué par une autre personne</translation>
    </message>
    <message>
        <source>Suggested because this name was marked elsewhere</source>
        <translation>Suggéré parce que ce nom a été marqué ailleurs</translation>
    </message>
    <message>
        <source>Suggested by {pipeline}</source>
        <translation>Suggéré par {pipeline}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>accepted with a change</source>
        <translation>accepté avec modification</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PipelineDetails</name>
    <message>
        <source>What its labels become</source>
        <translation>Ce que deviennent ses étiquettes</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>toutes les langues</translation>
    </message>
    <message>
        <source>Trained from 1 document of a project, beginning with {parent}.</source>
        <translation>Entraînée sur 1 document d’un projet, à partir de {parent}.</translation>
    </message>
    <message>
        <source>Trained from {count} documents of a project, beginning with {parent}.</source>
        <translation>Entraînée sur {count} documents d’un projet, à partir de {parent}.</translation>
    </message>
    <message>
        <source>Postil’s rules and word lists: names, dates, roles and claims without any training.</source>
        <translation>Les règles et listes de mots de Postil&#xa0;: noms, dates, fonctions et déclarations, sans entraînement.</translation>
    </message>
    <message>
        <source>Postil’s rules together with a recogniser that was trained on news.</source>
        <translation>Les règles de Postil avec un modèle de reconnaissance entraîné sur des articles de presse.</translation>
    </message>
    <message>
        <source>A spaCy pipeline from elsewhere.</source>
        <translation>Une chaîne spaCy venue d’ailleurs.</translation>
    </message>
    <message>
        <source>not measured on documents of a project</source>
        <translation>pas mesuré sur les documents d’un projet</translation>
    </message>
    <message>
        <source>F1 {score} on 1 document that was kept aside</source>
        <translation>F1 {score} sur 1 document mis de côté</translation>
    </message>
    <message>
        <source>F1 {score} on {count} documents that were kept aside</source>
        <translation>F1 {score} sur {count} documents mis de côté</translation>
    </message>
    <message>
        <source>{figure}; {name} had {score} there</source>
        <translation>{figure}&#xa0;; {name} y avait {score}</translation>
    </message>
    <message>
        <source>It names no labels, so it suggests nothing.</source>
        <translation>Elle ne nomme aucune étiquette&#xa0;: elle ne suggère donc rien.</translation>
    </message>
    <message>
        <source>They can be changed once the pipeline was added here from its folder.</source>
        <translation>Elles peuvent être changées une fois la chaîne ajoutée ici depuis son dossier.</translation>
    </message>
    <message>
        <source>A change is kept at once, and counts from the next suggestions on.</source>
        <translation>Un changement est gardé aussitôt et compte dès les prochaines suggestions.</translation>
    </message>
</context>
<context>
    <name>PipelinesDialog</name>
    <message>
        <source>Pipelines</source>
        <translation>Chaînes d’analyse</translation>
    </message>
    <message>
        <source>Add from a &amp;file…</source>
        <translation>Ajouter depuis un &amp;fichier…</translation>
    </message>
    <message>
        <source>Add from a f&amp;older…</source>
        <translation>Ajouter depuis un d&amp;ossier…</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>&amp;Export as a folder…</source>
        <translation>&amp;Exporter en dossier…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>toutes les langues</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Remove {name} {version} from this computer? Its suggestions stay in the projects.</source>
        <translation>Retirer {name} {version} de cet ordinateur&#xa0;? Ses suggestions restent dans les projets.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add a pipeline</source>
        <translation>Ajouter une chaîne d’analyse</translation>
    </message>
    <message>
        <source>spaCy pipelines (*.whl *.zip)</source>
        <translation>Chaînes spaCy (*.whl *.zip)</translation>
    </message>
    <message>
        <source>{file} is being checked…</source>
        <translation>Vérification de {file}…</translation>
    </message>
    <message>
        <source>{name} {version} was added.</source>
        <translation>{name} {version} a été ajoutée.</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Properties – {title}</source>
        <translation>Propriétés – {title}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>&amp;Adresse web</translation>
    </message>
    <message>
        <source>Your &amp;note</source>
        <translation>Votre &amp;note</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Zones: what is not running article text</source>
        <translation>Zones&#xa0;: ce qui n’est pas le texte courant de l’article</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Right and complete (F1)</source>
        <translation>Justes et complètes (F1)</translation>
    </message>
    <message>
        <source>How many suggestions are right, and how many names are suggested, in one number.</source>
        <translation>Combien de suggestions sont justes et combien de noms sont suggérés, en un seul chiffre.</translation>
    </message>
    <message>
        <source>Accepted unchanged</source>
        <translation>Acceptées telles quelles</translation>
    </message>
    <message>
        <source>The share of the suggestions that is right to the letter.</source>
        <translation>La part des suggestions justes à la lettre près.</translation>
    </message>
    <message>
        <source>Work that is left</source>
        <translation>Travail restant</translation>
    </message>
    <message>
        <source>What is left to decide and to mark, as a share of marking everything by hand.</source>
        <translation>Ce qui reste à décider et à marquer, rapporté à tout marquer à la main.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangées</translation>
    </message>
    <message>
        <source>Work left</source>
        <translation>Reste à faire</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Figures by label and language</source>
        <translation>Chiffres par étiquette et par langue</translation>
    </message>
    <message>
        <source>Export as a folder…</source>
        <translation>Exporter en dossier…</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Garder l’ancienne</translation>
    </message>
    <message>
        <source>Use the new one</source>
        <translation>Utiliser la nouvelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Suggérer à nouveau</translation>
    </message>
    <message>
        <source>The new pipeline is better on the document that was kept aside.</source>
        <translation>La nouvelle chaîne est meilleure sur le document mis de côté.</translation>
    </message>
    <message>
        <source>The new pipeline is better on the {count} documents that were kept aside.</source>
        <translation>La nouvelle chaîne est meilleure sur les {count} documents mis de côté.</translation>
    </message>
    <message>
        <source>The new pipeline is better on this project, but has forgotten too much of what it knew.</source>
        <translation>La nouvelle chaîne est meilleure sur ce projet, mais elle a trop oublié de ce qu’elle savait.</translation>
    </message>
    <message>
        <source>The new pipeline is not better on the document that was kept aside.</source>
        <translation>La nouvelle chaîne n’est pas meilleure sur le document mis de côté.</translation>
    </message>
    <message>
        <source>The new pipeline is not better on the {count} documents that were kept aside.</source>
        <translation>La nouvelle chaîne n’est pas meilleure sur les {count} documents mis de côté.</translation>
    </message>
    <message>
        <source>{old} is the old one, {new} the new one.</source>
        <translation>{old} est l’ancienne, {new} la nouvelle.</translation>
    </message>
    <message>
        <source>So few documents make a rough measure.</source>
        <translation>Si peu de documents ne donnent qu’une mesure grossière.</translation>
    </message>
    <message>
        <source>Nobody marked any here. Suggested in vain: {old} by the one in use, {new} by the new one.</source>
        <translation>Personne n’en a marqué ici. Suggérés en vain&#xa0;: {old} par celle en service, {new} par la nouvelle.</translation>
    </message>
    <message>
        <source>Claim: {label}</source>
        <translation>Déclaration&#xa0;: {label}</translation>
    </message>
    <message>
        <source>✓ better</source>
        <translation>✓ mieux</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= pareil</translation>
    </message>
    <message>
        <source>✗ worse</source>
        <translation>✗ moins bien</translation>
    </message>
</context>
<context>
    <name>RoleFields</name>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Fill with the selection, or with what you click next</source>
        <translation>Remplir avec la sélection, ou avec ce que vous cliquerez</translation>
    </message>
    <message>
        <source>Fill {role}</source>
        <translation>Remplir {role}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Postil can learn from what you and your colleagues decided in this project. All of it happens on this computer.</source>
        <translation>Postil peut apprendre de ce que vous et vos collègues avez décidé dans ce projet. Tout se passe sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What there is to learn from</source>
        <translation>De quoi apprendre</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Ce qui se passe ensuite</translation>
    </message>
    <message>
        <source>1. A new pipeline is trained, which takes some minutes. You can go on annotating.</source>
        <translation>1. Une nouvelle chaîne d’analyse est entraînée, ce qui prend quelques minutes. Vous pouvez continuer à annoter.</translation>
    </message>
    <message>
        <source>2. It and the one in use are measured on the documents that are kept aside.</source>
        <translation>2. Elle et celle en service sont mesurées sur les documents mis de côté.</translation>
    </message>
    <message>
        <source>3. You choose which of them suggests. Until then nothing changes.</source>
        <translation>3. Vous choisissez laquelle suggère. Jusque-là, rien ne change.</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <source>The project is being read.</source>
        <translation>Lecture du projet.</translation>
    </message>
    <message>
        <source>document done: what is left unmarked there counts as no name.</source>
        <translation>document terminé&#xa0;: ce qui n’y est pas marqué compte comme n’étant pas un nom.</translation>
    </message>
    <message>
        <source>documents done: what is left unmarked there counts as no name.</source>
        <translation>documents terminés&#xa0;: ce qui n’y est pas marqué compte comme n’étant pas un nom.</translation>
    </message>
    <message>
        <source>document started: what is left unmarked there counts for nothing.</source>
        <translation>document commencé&#xa0;: ce qui n’y est pas marqué ne compte pas.</translation>
    </message>
    <message>
        <source>documents started: what is left unmarked there counts for nothing.</source>
        <translation>documents commencés&#xa0;: ce qui n’y est pas marqué ne compte pas.</translation>
    </message>
    <message>
        <source>name that was marked or accepted.</source>
        <translation>nom marqué ou accepté.</translation>
    </message>
    <message>
        <source>names that were marked or accepted.</source>
        <translation>noms marqués ou acceptés.</translation>
    </message>
    <message>
        <source>suggestion that was rejected or corrected.</source>
        <translation>suggestion rejetée ou corrigée.</translation>
    </message>
    <message>
        <source>suggestions that were rejected or corrected.</source>
        <translation>suggestions rejetées ou corrigées.</translation>
    </message>
    <message>
        <source>more document is kept aside for the test: nothing is learnt from it.</source>
        <translation>autre document est mis de côté pour le test&#xa0;: rien n’en est appris.</translation>
    </message>
    <message>
        <source>more documents are kept aside for the test: nothing is learnt from them.</source>
        <translation>autres documents sont mis de côté pour le test&#xa0;: rien n’en est appris.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>All saved {time}</source>
        <translation>Tout est enregistré ({time})</translation>
    </message>
    <message>
        <source>1 entity</source>
        <translation>1 entité</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 déclaration</translation>
    </message>
    <message>
        <source>1 suggestion left</source>
        <translation>1 suggestion restante</translation>
    </message>
    <message>
        <source>{count} entities</source>
        <translation>{count} entités</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} déclarations</translation>
    </message>
    <message>
        <source>{count} suggestions left</source>
        <translation>{count} suggestions restantes</translation>
    </message>
</context>
<context>
    <name>SuggestionKinds</name>
    <message>
        <source>Which suggestions to show</source>
        <translation>Suggestions à afficher</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Hide what is often wrong</source>
        <translation>Masquer ce qui est souvent faux</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hidden suggestions stay stored; ticking a kind again brings them back. The figures say how many of 100 were right when the pipeline was tested.</source>
        <translation>Les suggestions masquées restent enregistrées&#xa0;; recocher une case les fait revenir. Les chiffres disent combien sur 100 étaient justes quand la chaîne d’analyse a été testée.</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>No suggestion is left in this article.</source>
        <translation>Il ne reste aucune suggestion dans cet article.</translation>
    </message>
    <message>
        <source>Show suggestions of</source>
        <translation>Suggestions à afficher</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>More about suggestions</source>
        <translation>Plus sur les suggestions</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Déclarations</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Choose a mark first.</source>
        <translation>Choisissez d’abord une marque.</translation>
    </message>
    <message>
        <source>Accept the suggestion first.</source>
        <translation>Acceptez d’abord la suggestion.</translation>
    </message>
    <message>
        <source>This mark is somebody else&apos;s and can&apos;t be changed.</source>
        <translation>Cette marque est celle d’une autre personne et ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>There is no sentence here. Put the caret into one, or select words.</source>
        <translation>Il n’y a pas de phrase ici. Placez le curseur dans une phrase ou sélectionnez des mots.</translation>
    </message>
    <message>
        <source>Claims are marked in running text and captions, not here ({zone}).</source>
        <translation>Les déclarations se marquent dans le texte courant et les légendes, pas ici ({zone}).</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Who says what: mark people, places and claims in news articles.</source>
        <translation>Qui dit quoi&#xa0;: marquez personnes, lieux et déclarations dans les articles de presse.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Quel est votre nom&#xa0;?</translation>
    </message>
    <message>
        <source>Your marks carry it, so that your team knows whose they are.</source>
        <translation>Vos marques le portent, pour que votre équipe sache de qui elles viennent.</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Projet d’exemple</translation>
    </message>
    <message>
        <source>Five short articles to try everything on</source>
        <translation>Cinq articles courts pour tout essayer</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>An empty one, for your own articles</source>
        <translation>Vide, pour vos propres articles</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>A .postil file that is already there</source>
        <translation>Un fichier .postil qui existe déjà</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose a document on the left.</source>
        <translation>Choisissez un document à gauche.</translation>
    </message>
    <message>
        <source>Drop articles here as text files,
or import them with Ctrl+I.</source>
        <translation>Déposez ici des articles en fichiers texte
ou importez-les avec Ctrl+I.</translation>
    </message>
</context>
<context>
    <name>ZoneRow</name>
    <message>
        <source>Kind of zone</source>
        <translation>Type de zone</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the zone “{words}”</source>
        <translation>Retirer la zone «&#xa0;{words}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Éd&amp;ition</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marquer</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un projet &amp;récent</translation>
    </message>
    <message>
        <source>Mar&amp;k as</source>
        <translation>Marquer c&amp;omme</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>&amp;Statut</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lang&amp;ue</translation>
    </message>
    <message>
        <source>Line &amp;width</source>
        <translation>La&amp;rgeur des lignes</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>&amp;Sample project</source>
        <translation>Projet d’&amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Find in article</source>
        <translation>Rec&amp;hercher dans l’article</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Next suggestion</source>
        <translation>&amp;Suggestion suivante</translation>
    </message>
    <message>
        <source>&amp;Previous suggestion</source>
        <translation>Suggestion &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Accept suggestion</source>
        <translation>&amp;Accepter la suggestion</translation>
    </message>
    <message>
        <source>Re&amp;ject suggestion</source>
        <translation>&amp;Rejeter la suggestion</translation>
    </message>
    <message>
        <source>&amp;Claim from selection or sentence</source>
        <translation>&amp;Déclaration (sélection ou phrase)</translation>
    </message>
    <message>
        <source>Change the &amp;edges</source>
        <translation>Modi&amp;fier les bords</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Delete mark</source>
        <translation>Suppri&amp;mer la marque</translation>
    </message>
    <message>
        <source>Ask the &amp;lead</source>
        <translation>Demander au responsa&amp;ble</translation>
    </message>
    <message>
        <source>&amp;Sensitive</source>
        <translation>S&amp;ensible</translation>
    </message>
    <message>
        <source>Mark with label {number}</source>
        <translation>Marquer avec l’étiquette {number}</translation>
    </message>
    <message>
        <source>Done, and open the &amp;next</source>
        <translation>Terminé, o&amp;uvrir le suivant</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Started</source>
        <translation>&amp;Commencé</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>&amp;Suggest again here</source>
        <translation>Suggérer à &amp;nouveau ici</translation>
    </message>
    <message>
        <source>Suggest in &amp;all documents</source>
        <translation>Suggérer dans &amp;tous les documents</translation>
    </message>
    <message>
        <source>Suggest &amp;without asking</source>
        <translation>Suggérer &amp;automatiquement</translation>
    </message>
    <message>
        <source>Suggestions to s&amp;how…</source>
        <translation>Suggestions à a&amp;fficher…</translation>
    </message>
    <message>
        <source>A&amp;cceptance over time…</source>
        <translation>A&amp;cceptation au fil du temps…</translation>
    </message>
    <message>
        <source>I&amp;mprove suggestions…</source>
        <translation>Améliorer les suggest&amp;ions…</translation>
    </message>
    <message>
        <source>P&amp;ipelines…</source>
        <translation>Chaînes &amp;d’analyse…</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;En-tête</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Byline</source>
        <translation>&amp;Signature</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Légende</translation>
    </message>
    <message>
        <source>C&amp;redit</source>
        <translation>&amp;Crédit</translation>
    </message>
    <message>
        <source>Re&amp;lated articles</source>
        <translation>Articles &amp;apparentés</translation>
    </message>
    <message>
        <source>&amp;Footer</source>
        <translation>&amp;Pied de page</translation>
    </message>
    <message>
        <source>&amp;Article text (no zone)</source>
        <translation>Te&amp;xte de l’article (aucune zone)</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>&amp;Propriétés…</translation>
    </message>
    <message>
        <source>De&amp;lete document</source>
        <translation>Suppri&amp;mer le document</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>Document &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>Document &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Search by title</source>
        <translation>&amp;Chercher par titre</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>V&amp;olet précédent</translation>
    </message>
    <message>
        <source>Back to the &amp;text</source>
        <translation>Revenir au &amp;texte</translation>
    </message>
    <message>
        <source>&amp;Document list</source>
        <translation>&amp;Liste des documents</translation>
    </message>
    <message>
        <source>&amp;Annotation panel</source>
        <translation>Panneau d’&amp;annotation</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Narrow</source>
        <translation>É&amp;troite</translation>
    </message>
    <message>
        <source>&amp;Middle</source>
        <translation>&amp;Moyenne</translation>
    </message>
    <message>
        <source>&amp;Wide</source>
        <translation>&amp;Large</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>&amp;Night</source>
        <translation>&amp;Nuit</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Français</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>&amp;Tiếng Việt</source>
        <translation>&amp;Tiếng Việt</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;Guideline of the label</source>
        <translation>Cons&amp;igne de l’étiquette</translation>
    </message>
    <message>
        <source>&amp;About Postil</source>
        <translation>À &amp;propos de Postil</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong in Postil; your saved work is safe. The details are in {file}.</source>
        <translation>Une erreur s’est produite dans Postil&#xa0;; votre travail enregistré est intact. Les détails sont dans {file}.</translation>
    </message>
    <message>
        <source>The zone {start}–{end} overlaps another one or lies outside the text.</source>
        <translation>La zone {start}–{end} en chevauche une autre ou sort du texte.</translation>
    </message>
    <message>
        <source>This mark is no longer there.</source>
        <translation>Cette marque n’existe plus.</translation>
    </message>
    <message>
        <source>This mark is somebody else&apos;s and can&apos;t be changed.</source>
        <translation>Cette marque est celle d’une autre personne et ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>The label {label} is not in this project&apos;s scheme.</source>
        <translation>L’étiquette {label} n’est pas dans le schéma de ce projet.</translation>
    </message>
    <message>
        <source>These words are already marked {label}.</source>
        <translation>Ces mots sont déjà marqués {label}.</translation>
    </message>
    <message>
        <source>This can&apos;t be marked: {reason}.</source>
        <translation>Cela ne peut pas être marqué&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{name} = {value} is not in this project&apos;s scheme.</source>
        <translation>{name} = {value} n’est pas dans le schéma de ce projet.</translation>
    </message>
    <message>
        <source>The role {role} is not in this project&apos;s scheme.</source>
        <translation>Le rôle {role} n’est pas dans le schéma de ce projet.</translation>
    </message>
    <message>
        <source>This can&apos;t fill a role: {reason}.</source>
        <translation>Cela ne peut pas remplir un rôle&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Claims are marked in running text and captions, not in a {kind}.</source>
        <translation>Les déclarations se marquent dans le texte courant et les légendes, pas dans cette zone ({kind}).</translation>
    </message>
    <message>
        <source>{file} is the project itself; give the export another name.</source>
        <translation>{file} est le projet lui-même&#xa0;; donnez un autre nom à l’export.</translation>
    </message>
    <message>
        <source>{file} is not a dataset card of Postil and would be overwritten; choose another folder.</source>
        <translation>{file} n’est pas une fiche de jeu de données de Postil et serait écrasé&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Nobody in {file} is called {name}.</source>
        <translation>Personne ne s’appelle {name} dans {file}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}.</source>
        <translation>{file} ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The export was cancelled; {file} was not written.</source>
        <translation>L’exportation a été annulée&#xa0;; {file} n’a pas été écrit.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {where} is not right ({reason}).</source>
        <translation>{file}, ligne {line}&#xa0;: {where} est incorrect ({reason}).</translation>
    </message>
    <message>
        <source>{file}, line {line}: {where} has no “{key}”.</source>
        <translation>{file}, ligne {line}&#xa0;: il manque «&#xa0;{key}&#xa0;» dans {where}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: its schema is “{schema}”, and this Postil reads “{ours}”.</source>
        <translation>{file}, ligne {line}&#xa0;: son format est «&#xa0;{schema}&#xa0;», et ce Postil lit «&#xa0;{ours}&#xa0;».</translation>
    </message>
    <message>
        <source>{file}, line {line}: its offsets count “{unit}”; postil/1 counts code points.</source>
        <translation>{file}, ligne {line}&#xa0;: ses positions comptent des «&#xa0;{unit}&#xa0;»&#xa0;; postil/1 compte des points de code.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a revision is not a whole number above zero.</source>
        <translation>{file}, ligne {line}&#xa0;: une révision n’est pas un nombre entier supérieur à zéro.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {reason}.</source>
        <translation>{file} ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not valid JSON ({reason}); the file may be cut off or damaged.</source>
        <translation>{file}, ligne {line}&#xa0;: ce n’est pas du JSON valide ({reason})&#xa0;; le fichier est peut-être tronqué ou abîmé.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the JSON is nested too deeply to be an article.</source>
        <translation>{file}, ligne {line}&#xa0;: le JSON est trop imbriqué pour être un article.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not UTF-8 (the byte at place {place} is wrong).</source>
        <translation>{file}, ligne {line}&#xa0;: ce n’est pas de l’UTF-8 (l’octet à la place {place} est faux).</translation>
    </message>
    <message>
        <source>{file}, line {line}: the text holds half a character (a lone surrogate), or the line is cut off.</source>
        <translation>{file}, ligne {line}&#xa0;: le texte contient un demi-caractère (un surrogate isolé), ou la ligne est coupée.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}.</source>
        <translation>{file}, ligne {line}&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>{file} is not valid {encoding}: byte {position} (line {line}) is wrong, and no other encoding explains the file; save it again as UTF-8.</source>
        <translation>{file} n’est pas un texte {encoding} valide&#xa0;: l’octet {position} (ligne {line}) est faux et aucun autre encodage ne convient&#xa0;; enregistrez-le à nouveau en UTF-8.</translation>
    </message>
    <message>
        <source>{file} is not a text file: it holds binary data.</source>
        <translation>{file} n’est pas un fichier texte&#xa0;: il contient des données binaires.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} est vide.</translation>
    </message>
    <message>
        <source>{file} holds nothing but blanks.</source>
        <translation>{file} ne contient que des blancs.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a text file.</source>
        <translation>{file} est un dossier, pas un fichier texte.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file.</source>
        <translation>{file} n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{file} is too large for one article ({size} MB; at most {most} MB).</source>
        <translation>{file} est trop grand pour un article ({size} Mo&#xa0;; {most} Mo au plus).</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} n’existe pas.</translation>
    </message>
    <message>
        <source>Not UTF-8: read as {encoding}. Look whether the accents are right.</source>
        <translation>Pas en UTF-8&#xa0;: lu en {encoding}. Vérifiez que les accents sont justes.</translation>
    </message>
    <message>
        <source>{count} characters were lost before this file was written (they show as {sign}).</source>
        <translation>Des caractères étaient déjà perdus à l’écriture de ce fichier&#xa0;: {count} (affichés {sign}).</translation>
    </message>
    <message>
        <source>The folder {file} holds no file that Postil can read.</source>
        <translation>Le dossier {file} ne contient aucun fichier que Postil puisse lire.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Il n’y a pas de fichier {file}.</translation>
    </message>
    <message>
        <source>{file} is of a kind that Postil can&apos;t read ({known} are).</source>
        <translation>Postil ne lit pas ce type de fichier&#xa0;: {file} (il lit {known}).</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} is a {theirs} there and a {ours} in this project.</source>
        <translation>{file}, ligne {line}&#xa0;: {name} y est «&#xa0;{theirs}&#xa0;», mais «&#xa0;{ours}&#xa0;» dans ce projet.</translation>
    </message>
    <message>
        <source>{name}: title, language, metadata or zones</source>
        <translation>{name}&#xa0;: titre, langue, métadonnées ou zones</translation>
    </message>
    <message>
        <source>{name}: status and note</source>
        <translation>{name}&#xa0;: statut et note</translation>
    </message>
    <message>
        <source>{file}, line {line}: the id {id} belongs to a mark of another document or annotator.</source>
        <translation>{file}, ligne {line}&#xa0;: l’identifiant {id} est celui d’une marque d’un autre document ou annotateur.</translation>
    </message>
    <message>
        <source>line {line}: the mark {id}</source>
        <translation>ligne {line}&#xa0;: la marque {id}</translation>
    </message>
    <message>
        <source>line {line}: “{key}” is not known and was left out</source>
        <translation>ligne {line}&#xa0;: «&#xa0;{key}&#xa0;» est inconnu et a été laissé de côté</translation>
    </message>
    <message>
        <source>This step can&apos;t be undone or redone: an import or another person has since changed the same marks.</source>
        <translation>Cette étape ne peut être ni annulée ni rétablie&#xa0;: une importation ou une autre personne a depuis modifié les mêmes marques.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Postil; install that one to open it.</source>
        <translation>{file} a été créé par une version plus récente de Postil&#xa0;; installez-la pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{file} is not a Postil project.</source>
        <translation>{file} n’est pas un projet Postil.</translation>
    </message>
    <message>
        <source>{file} is not complete: delete it and make the project again.</source>
        <translation>{file} est incomplet&#xa0;: supprimez-le et recréez le projet.</translation>
    </message>
    <message>
        <source>{file} is already there; choose another name.</source>
        <translation>{file} existe déjà&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{file} is open for reading only.</source>
        <translation>{file} est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>A file is being imported just now; wait until it is done, or cancel it.</source>
        <translation>Une importation est en cours&#xa0;; attendez la fin ou annulez-la.</translation>
    </message>
    <message>
        <source>There is no project {file}.</source>
        <translation>Il n’y a pas de projet {file}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened: {reason}.</source>
        <translation>{file} ne peut pas être ouvert&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file} is open elsewhere: {holder} is working on it.</source>
        <translation>{file} est ouvert ailleurs&#xa0;: {holder} y travaille.</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be written to: {reason}.</source>
        <translation>Impossible d’écrire dans {folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be made: {reason}.</source>
        <translation>{file} ne peut pas être créé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>{file} n’a pas pu être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be written, and nothing of this step was kept: {reason}.</source>
        <translation>{file} n’a pas pu être écrit et rien de cette étape n’a été gardé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file}: {place} is not right: {reason}.</source>
        <translation>{file}&#xa0;: {place} est incorrect&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file}: {first} and {second} have the same key {key}; give one of them another.</source>
        <translation>{file}&#xa0;: {first} et {second} ont la même touche {key}&#xa0;; donnez-en une autre à l’un des deux.</translation>
    </message>
    <message>
        <source>{file}: “languages” must list the articles’ languages as codes such as “en” and “vi”.</source>
        <translation>{file}&#xa0;: «&#xa0;languages&#xa0;» doit donner les langues des articles sous forme de codes tels que «&#xa0;en&#xa0;» et «&#xa0;vi&#xa0;».</translation>
    </message>
    <message>
        <source>{file}: the key “{key}” of {name} is neither a digit nor a letter from A to Z.</source>
        <translation>{file}&#xa0;: la touche «&#xa0;{key}&#xa0;» de {name} n’est ni un chiffre ni une lettre de A à Z.</translation>
    </message>
    <message>
        <source>{file}: the key {key} of {name} is taken by a command (A, C, E, N and X are).</source>
        <translation>{file}&#xa0;: la touche {key} de {name} est prise par une commande (comme A, C, E, N et X).</translation>
    </message>
    <message>
        <source>{file}: the attribute {name} needs at least one value, and no value twice or blank.</source>
        <translation>{file}&#xa0;: il faut à l’attribut {name} au moins une valeur, aucune en double ni vide.</translation>
    </message>
    <message>
        <source>{file}: {place} has no “{field}”.</source>
        <translation>{file}&#xa0;: il manque «&#xa0;{field}&#xa0;» dans {place}.</translation>
    </message>
    <message>
        <source>{file}: {place} has “{field}”, which no scheme knows.</source>
        <translation>{file}&#xa0;: {place} contient «&#xa0;{field}&#xa0;», qu’aucun schéma ne connaît.</translation>
    </message>
    <message>
        <source>{file} is not a scheme: it is not valid TOML ({reason}).</source>
        <translation>{file} n’est pas un schéma&#xa0;: ce n’est pas du TOML valide ({reason}).</translation>
    </message>
    <message>
        <source>{file} holds no scheme: {reason}.</source>
        <translation>{file} ne contient pas de schéma&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file}: the colour “{colour}” of {name} is not written as #rrggbb.</source>
        <translation>{file}&#xa0;: la couleur «&#xa0;{colour}&#xa0;» de {name} n’est pas écrite sous la forme #rrggbb.</translation>
    </message>
    <message>
        <source>{file}: “{name}” can&apos;t be the name of this {kind}; a name is one line of up to {most} characters without blanks at its ends.</source>
        <translation>{file}&#xa0;: «&#xa0;{name}&#xa0;» ne convient pas comme nom ({kind})&#xa0;; un nom est une ligne de {most} caractères au plus, sans blanc au début ni à la fin.</translation>
    </message>
    <message>
        <source>{file}: the attribute “{name}” is built in; take it out of the file.</source>
        <translation>{file}&#xa0;: l’attribut «&#xa0;{name}&#xa0;» est prédéfini&#xa0;; retirez-le du fichier.</translation>
    </message>
    <message>
        <source>{file}: the {kind} “{name}” is there twice.</source>
        <translation>{file}&#xa0;: «&#xa0;{name}&#xa0;» ({kind}) s’y trouve deux fois.</translation>
    </message>
    <message>
        <source>{file}: the attribute {name} has a title for “{value}”, which is not one of its values.</source>
        <translation>{file}&#xa0;: l’attribut {name} a un titre pour «&#xa0;{value}&#xa0;», qui n’est pas une de ses valeurs.</translation>
    </message>
    <message>
        <source>{file}: “{code}”, in the texts of {name}, is not a language code such as “en” or “vi”.</source>
        <translation>{file}&#xa0;: «&#xa0;{code}&#xa0;», dans les textes de {name}, n’est pas un code de langue tel que «&#xa0;en&#xa0;» ou «&#xa0;vi&#xa0;».</translation>
    </message>
    <message>
        <source>{file}: a text of {name} holds a control character; take it out.</source>
        <translation>{file}&#xa0;: un texte de {name} contient un caractère de contrôle&#xa0;; retirez-le.</translation>
    </message>
    <message>
        <source>This document has been deleted; undo that first.</source>
        <translation>Ce document a été supprimé&#xa0;; annulez d’abord la suppression.</translation>
    </message>
    <message>
        <source>The worker sent a line that is not understood; start again.</source>
        <translation>Le processus d’analyse a envoyé une ligne incompréhensible&#xa0;; recommencez.</translation>
    </message>
    <message>
        <source>The worker ended while it loaded the pipeline {name}.</source>
        <translation>Le processus d’analyse s’est arrêté en chargeant la chaîne d’analyse {name}.</translation>
    </message>
    <message>
        <source>The pipeline ended the worker process on this article; it was passed over.</source>
        <translation>La chaîne d’analyse a arrêté le processus sur cet article&#xa0;; il a été sauté.</translation>
    </message>
    <message>
        <source>The worker process can&apos;t be started: {reason}.</source>
        <translation>Le processus d’analyse ne peut pas démarrer&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The worker process ended before it was ready; install Postil again.</source>
        <translation>Le processus d’analyse s’est arrêté avant d’être prêt&#xa0;; réinstallez Postil.</translation>
    </message>
    <message>
        <source>The worker process ended {times} times; suggesting was given up.</source>
        <translation>Le processus d’analyse s’est arrêté {times} fois&#xa0;; les suggestions sont abandonnées.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {reason}</source>
        <translation>{file} ne peut pas être lu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{file} needs a program of its own ({name}), and Postil runs none that a pipeline brings; it was not installed.</source>
        <translation>{file} demande son propre programme ({name}), et Postil n’en exécute aucun qu’une chaîne apporte&#xa0;; elle n’a pas été installée.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be used: its name or version holds strange characters.</source>
        <translation>{file} est inutilisable&#xa0;: son nom ou sa version contient des caractères étranges.</translation>
    </message>
    <message>
        <source>The pipeline {name} is already there; nothing was changed.</source>
        <translation>La chaîne d’analyse {name} est déjà là&#xa0;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be used: its config.cfg is damaged or of another language ({reason}).</source>
        <translation>{file} est inutilisable&#xa0;: son config.cfg est abîmé ou d’une autre langue ({reason}).</translation>
    </message>
    <message>
        <source>{file} can&apos;t be used: it is damaged or made for another spaCy ({reason}).</source>
        <translation>{file} est inutilisable&#xa0;: abîmé ou fait pour un autre spaCy ({reason}).</translation>
    </message>
    <message>
        <source>The labels of {name} can&apos;t be changed: only those of an installed pipeline can.</source>
        <translation>Les étiquettes de {name} ne peuvent pas être changées&#xa0;: seules celles d’une chaîne installée le peuvent.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read; delete it to begin anew.</source>
        <translation>{file} ne peut pas être lu&#xa0;; supprimez-le pour recommencer.</translation>
    </message>
    <message>
        <source>There is too little to learn from: {documents} documents with {marks} decided names; at least {least_documents} different documents with {least_marks} names are needed, better are 20.</source>
        <translation>Il y a trop peu pour apprendre&#xa0;: {documents} documents avec {marks} noms décidés&#xa0;; il faut au moins {least_documents} documents différents avec {least_marks} noms, mieux vaut 20.</translation>
    </message>
    <message>
        <source>The pipeline {name} has no entity recogniser that could learn.</source>
        <translation>La chaîne d’analyse {name} n’a pas de modèle d’entités qui puisse apprendre.</translation>
    </message>
    <message>
        <source>Training found nothing better than the pipeline it began with.</source>
        <translation>L’entraînement n’a rien trouvé de mieux que la chaîne de départ.</translation>
    </message>
    <message>
        <source>The pipeline {name} brings no sentences to rehearse; its own reading of what nobody has marked stood in.</source>
        <translation>La chaîne d’analyse {name} n’apporte pas de phrases à répéter&#xa0;; sa propre lecture de ce que personne n’a marqué en a tenu lieu.</translation>
    </message>
    <message>
        <source>The pipeline {name} brings no sentences to rehearse, so it may forget what this project lacks.</source>
        <translation>La chaîne d’analyse {name} n’apporte pas de phrases à répéter&#xa0;: elle peut donc oublier ce qui manque à ce projet.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: it is damaged.</source>
        <translation>{file} ne peut pas être lu&#xa0;: il est abîmé.</translation>
    </message>
    <message>
        <source>The worker is of another version of Postil; install Postil again.</source>
        <translation>Le processus d’analyse vient d’une autre version de Postil&#xa0;; réinstallez Postil.</translation>
    </message>
    <message>
        <source>The worker was sent a line that it does not understand.</source>
        <translation>Le processus d’analyse a reçu une ligne qu’il ne comprend pas.</translation>
    </message>
    <message>
        <source>There is no pipeline {name}: give the folder of a spaCy pipeline, or one of {names}.</source>
        <translation>Il n’y a pas de chaîne d’analyse {name}&#xa0;: indiquez le dossier d’une chaîne spaCy, ou l’une de celles-ci&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The pipeline {chosen} is not on this computer any more; {name} is used.</source>
        <translation>La chaîne d’analyse {chosen} n’est plus sur cet ordinateur&#xa0;; {name} est utilisée.</translation>
    </message>
    <message>
        <source>The pipeline in {folder} has to be installed before it can be chosen.</source>
        <translation>La chaîne d’analyse de {folder} doit être installée avant de pouvoir être choisie.</translation>
    </message>
    <message>
        <source>The folder {folder} is no spaCy pipeline: its meta.json has no name.</source>
        <translation>Le dossier {folder} n’est pas une chaîne d’analyse spaCy&#xa0;: son meta.json ne donne pas de nom.</translation>
    </message>
    <message>
        <source>The pipeline in {folder} can&apos;t be read: {reason}.</source>
        <translation>Impossible de lire le pipeline dans {folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} is no spaCy pipeline: its meta.json is missing or damaged.</source>
        <translation>Le dossier {folder} n’est pas une chaîne d’analyse spaCy&#xa0;: son meta.json manque ou est abîmé.</translation>
    </message>
    <message>
        <source>Which pipeline was chosen can&apos;t be read; {name} is used.</source>
        <translation>Le choix de la chaîne d’analyse ne peut pas être lu&#xa0;; {name} est utilisée.</translation>
    </message>
    <message>
        <source>{folder} is already there; nothing was changed.</source>
        <translation>{folder} existe déjà&#xa0;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{name} is not among the pipelines that were trained or installed on this computer ({keys}).</source>
        <translation>{name} n’est pas parmi les chaînes d’analyse entraînées ou installées sur cet ordinateur ({keys}).</translation>
    </message>
    <message>
        <source>The pipeline can&apos;t be saved in {folder}: {reason}. Nothing was changed.</source>
        <translation>La chaîne d’analyse ne peut pas être enregistrée dans {folder}&#xa0;: {reason}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There are several pipelines {name}: say which one of {keys}.</source>
        <translation>Il y a plusieurs chaînes d’analyse {name}&#xa0;: dites laquelle de {keys}.</translation>
    </message>
    <message>
        <source>Another window is saving a pipeline just now; try again when it is done.</source>
        <translation>Une autre fenêtre enregistre justement une chaîne d’analyse&#xa0;; réessayez quand elle aura fini.</translation>
    </message>
    <message>
        <source>The pipeline in {folder} can&apos;t be loaded: it is damaged or needs parts that Postil lacks ({reason}).</source>
        <translation>La chaîne d’analyse de {folder} ne peut pas être chargée&#xa0;: elle est abîmée ou demande des éléments absents de Postil ({reason}).</translation>
    </message>
    <message>
        <source>The pipeline in {folder} failed on this article ({reason}).</source>
        <translation>La chaîne d’analyse de {folder} a échoué sur cet article ({reason}).</translation>
    </message>
    <message>
        <source>The training sentences are not in {folder}: set {variable} to the folder that holds train_en.jsonl.gz.</source>
        <translation>Les phrases d’entraînement ne sont pas dans {folder}&#xa0;: donnez à {variable} le dossier qui contient train_en.jsonl.gz.</translation>
    </message>
    <message>
        <source>{file} is no gold article: it begins with neither lang nor title.</source>
        <translation>{file} n’est pas un article de référence&#xa0;: il ne commence ni par lang ni par title.</translation>
    </message>
    <message>
        <source>{file} is no gold article: {reason}.</source>
        <translation>{file} n’est pas un article de référence&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file} holds no spaCy pipeline: no config.cfg with a meta.json beside it.</source>
        <translation>{file} ne contient pas de chaîne d’analyse spaCy&#xa0;: pas de config.cfg accompagné d’un meta.json.</translation>
    </message>
    <message>
        <source>{file} holds something that a pipeline does not need ({name}); it was not installed.</source>
        <translation>{file} contient quelque chose dont une chaîne d’analyse n’a pas besoin ({name})&#xa0;; elle n’a pas été installée.</translation>
    </message>
    <message>
        <source>{file} is too large once unpacked; it was not installed.</source>
        <translation>{file} est trop gros une fois décompressé&#xa0;; rien n’a été installé.</translation>
    </message>
    <message>
        <source>{file} holds several pipelines; install them one by one.</source>
        <translation>{file} contient plusieurs chaînes d’analyse&#xa0;; installez-les une à une.</translation>
    </message>
    <message>
        <source>{file} holds a pickle ({name}), which could run any program; it was not installed.</source>
        <translation>{file} contient un «&#xa0;pickle&#xa0;» ({name}), qui pourrait exécuter n’importe quel programme&#xa0;; rien n’a été installé.</translation>
    </message>
    <message>
        <source>{file} is no pipeline: give a folder, a wheel or a zip file of one.</source>
        <translation>{file} n’est pas une chaîne d’analyse&#xa0;: indiquez un dossier, un fichier wheel ou zip.</translation>
    </message>
    <message>
        <source>{file} is damaged or protected: it can&apos;t be unpacked.</source>
        <translation>{file} est abîmé ou protégé&#xa0;: il ne peut pas être décompressé.</translation>
    </message>
    <message>
        <source>The pipeline failed on this article ({reason}); the other articles are not affected.</source>
        <translation>La chaîne d’analyse a échoué sur cet article ({reason})&#xa0;; les autres ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Training failed ({reason}); the pipelines are as they were.</source>
        <translation>L’entraînement a échoué ({reason})&#xa0;; les chaînes d’analyse sont comme avant.</translation>
    </message>
    <message>
        <source>The pipeline can&apos;t be used: it failed ({reason}).</source>
        <translation>La chaîne d’analyse est inutilisable&#xa0;: elle a échoué ({reason}).</translation>
    </message>
    <message>
        <source>There is no zone kind {kind}; there are {kinds}.</source>
        <translation>Il n’y a pas de type de zone {kind}&#xa0;; il y a {kinds}.</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be made: {reason}.</source>
        <translation>{folder} ne peut pas être créé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>There is no document {id} in {file}.</source>
        <translation>Il n’y a pas de document {id} dans {file}.</translation>
    </message>
    <message>
        <source>{folder} can not be used: {reason}.</source>
        <translation>{folder} ne peut pas servir&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>There is no such day; correct the date.</source>
        <translation>Ce jour n’existe pas&#xa0;; corrigez la date.</translation>
    </message>
    <message>
        <source>Nobody has decided anything in {file} that could be measured against.</source>
        <translation>Personne n’a rien décidé dans {file} qui puisse servir de mesure.</translation>
    </message>
    <message>
        <source>There is no {file}.</source>
        <translation>Il n’y a pas de {file}.</translation>
    </message>
    <message>
        <source>Your profile {file} can&apos;t be read ({reason}); move it away to begin a new one.</source>
        <translation>Votre profil {file} ne peut pas être lu ({reason})&#xa0;; déplacez-le pour en commencer un nouveau.</translation>
    </message>
    <message>
        <source>Your profile {file} can&apos;t be written: {reason}.</source>
        <translation>Votre profil {file} ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The worker ended while it trained; the pipelines are as they were.</source>
        <translation>Le processus s’est arrêté pendant l’entraînement&#xa0;; les chaînes d’analyse sont comme avant.</translation>
    </message>
    <message>
        <source>The pipeline ended the worker that tried it; it was not installed.</source>
        <translation>La chaîne d’analyse a arrêté le processus qui l’essayait&#xa0;; elle n’a pas été installée.</translation>
    </message>
    <message>
        <source>The worker ended while it measured the pipeline.</source>
        <translation>Le processus s’est arrêté en mesurant la chaîne d’analyse.</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>{count} documents imported</source>
        <translation>{count} documents importés</translation>
    </message>
    <message>
        <source>1 document imported</source>
        <translation>1 document importé</translation>
    </message>
    <message>
        <source>Nothing new imported</source>
        <translation>Rien de nouveau à importer</translation>
    </message>
    <message>
        <source>{count} already there</source>
        <translation>{count} déjà là</translation>
    </message>
    <message>
        <source>{count} marks taken over</source>
        <translation>marques reprises&#xa0;: {count}</translation>
    </message>
    <message>
        <source>1 file could not be read</source>
        <translation>1 fichier illisible</translation>
    </message>
    <message>
        <source>{count} files could not be read</source>
        <translation>{count} fichiers illisibles</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>{problem} Nothing of this file was kept.</source>
        <translation>{problem} Rien de ce fichier n’a été gardé.</translation>
    </message>
    <message>
        <source>Two versions of the same revision: {what}.</source>
        <translation>Deux versions de la même révision&#xa0;: {what}.</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>Suggestion</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Suggestion, {score} sure</source>
        <translation>Suggestion, sûre à {score}</translation>
    </message>
    <message>
        <source>Asks the lead</source>
        <translation>À demander au responsable</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensible</translation>
    </message>
    <message>
        <source>Marked elsewhere</source>
        <translation>Marqué ailleurs</translation>
    </message>
    <message>
        <source>Marked in 1 other place</source>
        <translation>Marqué à 1 autre endroit</translation>
    </message>
    <message>
        <source>Marked in {count} places</source>
        <translation>Marqué à {count} endroits</translation>
    </message>
    <message>
        <source>Found by rules</source>
        <translation>Trouvé par les règles</translation>
    </message>
    <message>
        <source>Found by the trained pipeline</source>
        <translation>Trouvé par la chaîne d’analyse entraînée</translation>
    </message>
    <message>
        <source>Found by rules and pipeline</source>
        <translation>Trouvé par les règles et la chaîne d’analyse</translation>
    </message>
    <message>
        <source>Found by the list of towns</source>
        <translation>Trouvé par la liste des villes</translation>
    </message>
    <message>
        <source>Found by an abbreviation in brackets</source>
        <translation>Trouvé par une abréviation entre parenthèses</translation>
    </message>
    <message>
        <source>Found elsewhere in this article too</source>
        <translation>Trouvé aussi ailleurs dans cet article</translation>
    </message>
    <message>
        <source>Often wrong: {share} right</source>
        <translation>Souvent faux&#xa0;: {share} de justes</translation>
    </message>
    <message>
        <source>{score}: of 100 suggestions as sure as this one, about {count} are right.</source>
        <translation>{score}&#xa0;: sur 100 suggestions aussi sûres que celle-ci, environ {count} sont justes.</translation>
    </message>
    <message>
        <source>{score}: how often this name was marked so, of all places decided on.</source>
        <translation>{score}&#xa0;: part des endroits déjà décidés où ce nom a été marqué ainsi.</translation>
    </message>
    <message>
        <source>Often wrong: only {share} of the suggestions “{label}” in {language} were right when it was tested.</source>
        <translation>Souvent faux&#xa0;: seulement {share} des suggestions «&#xa0;{label}&#xa0;» ({language}) étaient justes lors des tests.</translation>
    </message>
    <message>
        <source>Suggested because this name was marked in another place.</source>
        <translation>Suggéré parce que ce nom a été marqué à un autre endroit.</translation>
    </message>
    <message>
        <source>Suggested because this name was marked in {count} places.</source>
        <translation>Suggéré parce que ce nom a été marqué à {count} endroits.</translation>
    </message>
    <message>
        <source>Suggested by {pipeline}.</source>
        <translation>Suggéré par {pipeline}.</translation>
    </message>
    <message>
        <source>Suggested by {pipeline}. {found}.</source>
        <translation>Suggéré par {pipeline}. {found}.</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>mark {label} “{quote}”</source>
        <translation>marquer {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>change the label of {label} “{quote}”</source>
        <translation>changer l’étiquette de {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>change the edges of {label} “{quote}”</source>
        <translation>modifier les bords de {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>note on {label} “{quote}”</source>
        <translation>note sur {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>sensitive {label} “{quote}”</source>
        <translation>sensible&#xa0;: {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>ask the lead about {label} “{quote}”</source>
        <translation>demander au responsable&#xa0;: {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>change {label} “{quote}”</source>
        <translation>modifier {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>roles of {label} “{quote}”</source>
        <translation>rôles de {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>delete {label} “{quote}”</source>
        <translation>supprimer {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>delete {count} marks</source>
        <translation>supprimer {count} marques</translation>
    </message>
    <message>
        <source>accept {label} “{quote}”</source>
        <translation>accepter {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>accept {label} “{quote}” with a change</source>
        <translation>accepter {label} «&#xa0;{quote}&#xa0;» avec modification</translation>
    </message>
    <message>
        <source>accept {count} suggestions</source>
        <translation>accepter {count} suggestions</translation>
    </message>
    <message>
        <source>reject {label} “{quote}”</source>
        <translation>rejeter {label} «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>reject {count} suggestions</source>
        <translation>rejeter {count} suggestions</translation>
    </message>
    <message>
        <source>take back {count} rejections</source>
        <translation>revenir sur des rejets ({count})</translation>
    </message>
    <message>
        <source>set the document to new</source>
        <translation>statut du document&#xa0;: nouveau</translation>
    </message>
    <message>
        <source>set the document to started</source>
        <translation>statut du document&#xa0;: commencé</translation>
    </message>
    <message>
        <source>set the document to done</source>
        <translation>statut du document&#xa0;: terminé</translation>
    </message>
    <message>
        <source>note on the document</source>
        <translation>note sur le document</translation>
    </message>
    <message>
        <source>document properties</source>
        <translation>propriétés du document</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>zones</translation>
    </message>
    <message>
        <source>delete “{title}”</source>
        <translation>supprimer «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>delete {count} documents</source>
        <translation>supprimer {count} documents</translation>
    </message>
    <message>
        <source>change the labels</source>
        <translation>modifier les étiquettes</translation>
    </message>
    <message>
        <source>import {count} documents</source>
        <translation>importer des documents ({count})</translation>
    </message>
    <message>
        <source>take back a rejection</source>
        <translation>revenir sur un rejet</translation>
    </message>
    <message>
        <source>import 1 document</source>
        <translation>importer 1 document</translation>
    </message>
</context>
<context>
    <name>zones</name>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Articles apparentés</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Pied de page</translation>
    </message>
</context>
</TS>
